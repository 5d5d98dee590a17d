package manifest

import (
	"reflect"
	"strings"

	"kanben/book"
	"kanben/book/source"
	"kanben/book/yaml"
)

// bind puts a checked document into a value. What it cannot place was refused
// by the checker before.
func bind(n *yaml.Node, v reflect.Value) {
	switch to := v.Addr().Interface().(type) {
	case *Text:
		*to = Text{Span: n.Span, S: strings.TrimSpace(n.Text)}
		return
	case *Number:
		i, _ := integer(n.Text) // checked
		*to = Number{n.Span, i}
		return
	case *Truth:
		*to = Truth{n.Span, strings.EqualFold(n.Text, "true")}
		return
	case *Date:
		t, _ := book.ParseDate(n.Text) // checked
		*to = Date{n.Span, t}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		bindRecord(n, v)
	case reflect.Slice:
		bindList(n, v)
	}
}

// bindRecord binds a map, or the single value that stands for it.
func bindRecord(n *yaml.Node, v reflect.Value) {
	t := v.Type()
	for i := range t.NumField() {
		tag := t.Field(i).Tag.Get("yaml")
		key, alone := strings.CutSuffix(tag, ",alone")
		switch {
		case tag == "":
			if t.Field(i).Type == reflect.TypeFor[source.Span]() {
				v.Field(i).Set(reflect.ValueOf(n.Span))
			}
		case n.Kind != yaml.Map:
			if alone {
				bind(n, v.Field(i))
			}
		default:
			if value := n.Get(key); value != nil && value.Kind != yaml.Null {
				bind(value, v.Field(i))
			}
		}
	}
}

// bindList binds a list, or the pairs of a map with keys of its author's.
func bindList(n *yaml.Node, v reflect.Value) {
	if n.Kind == yaml.Map {
		for i := range n.Pairs {
			p := &n.Pairs[i]
			if p.Value.Kind == yaml.Null {
				continue
			}
			e := reflect.New(v.Type().Elem()).Elem()
			e.FieldByName("Key").Set(reflect.ValueOf(Text{Span: p.Place, S: p.Key}))
			bind(p.Value, e.FieldByName("Value"))
			v.Set(reflect.Append(v, e))
		}
		return
	}
	for _, item := range n.Items {
		e := reflect.New(v.Type().Elem()).Elem()
		bind(item, e)
		v.Set(reflect.Append(v, e))
	}
}
