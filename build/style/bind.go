package style

import (
	"encoding"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"kanben/build/geom"
	"kanben/fonts"
)

// A binder puts the values of a design's file into the fields of the same name.
// It knows what the file's notations stand for at the size and on the page at
// hand:
//
//	18, "12.5pt"           a length. A bare number is points at the design's own
//	                       size and grows with it; with a unit it stays
//	"2em"                  a length in ems of the body
//	"song-bold 18 0.06"    a Type: face, size, tracking in ems of that size
//	4, "4+3pt", "last-2"   an At: a row, a shift below it; last is the last row
type binder struct {
	em    geom.Length // the body's size in the file
	size  geom.Length // the body's size asked for
	lines int         // rows of a page
}

// bind fills a struct. What the file leaves out is zero, but for a Type, since
// there is no type of size 0. A name that is no field is an error.
func (b *binder) bind(path string, from map[string]any, to reflect.Value) error {
	known := map[string]bool{}
	for i := range to.NumField() {
		f := to.Type().Field(i)
		name := strings.ToLower(f.Name[:1]) + f.Name[1:]
		known[name] = true
		v, ok := from[name]
		if !ok && f.Type == reflect.TypeFor[Type]() {
			return fmt.Errorf("%s.%s is missing", path, name)
		}
		if !ok {
			continue
		}
		if err := b.value(path+"."+name, v, to.Field(i)); err != nil {
			return err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(from)) {
		if !known[name] {
			return fmt.Errorf("%s has no %s", path, name)
		}
	}
	return nil
}

// value puts one value into a field.
func (b *binder) value(path string, v any, to reflect.Value) error {
	var err error
	switch p := to.Addr().Interface().(type) {
	case *geom.Length:
		*p, err = b.length(v)
	case *Type:
		*p, err = b.voice(v)
	case *At:
		*p, err = b.at(v)
	case *fonts.Role:
		*p, err = role(v)
	case encoding.TextUnmarshaler:
		s, ok := v.(string)
		if !ok {
			return fmt.Errorf("%s: %v is no word", path, v)
		}
		err = p.UnmarshalText([]byte(s))
	default:
		return b.plain(path, v, to)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// plain puts a value into a field of one of Go's own kinds.
func (b *binder) plain(path string, v any, to reflect.Value) error {
	switch v := v.(type) {
	case map[string]any:
		if to.Kind() == reflect.Struct {
			return b.bind(path, v, to)
		}
	case []any:
		if to.Kind() != reflect.Slice {
			break
		}
		to.Set(reflect.MakeSlice(to.Type(), len(v), len(v)))
		for i := range v {
			if err := b.value(fmt.Sprintf("%s[%d]", path, i), v[i], to.Index(i)); err != nil {
				return err
			}
		}
		return nil
	case float64:
		if to.CanInt() && v == float64(int64(v)) {
			to.SetInt(int64(v))
			return nil
		}
	case bool:
		if to.Kind() == reflect.Bool {
			to.SetBool(v)
			return nil
		}
	case string:
		if to.Kind() == reflect.String {
			to.SetString(v)
			return nil
		}
	}
	return fmt.Errorf("%s: %v does not fit", path, v)
}

// grow turns a length at the design's own size into one at the size asked for.
func (b *binder) grow(l geom.Length) geom.Length {
	if b.size == b.em {
		return l
	}
	return l.Times(int(b.size), int(b.em))
}

func (b *binder) length(v any) (geom.Length, error) {
	switch v := v.(type) {
	case float64:
		return b.grow(geom.Points(v)), nil
	case string:
		return geom.ParseLength(v, b.size)
	}
	return 0, fmt.Errorf("%v is no length", v)
}

// faces are the names by which designs ask for a role.
var faces = map[string]fonts.Role{
	"song": fonts.Song, "song-bold": fonts.SongBold, "hei": fonts.Hei, "hei-bold": fonts.HeiBold, "kai": fonts.Kai,
}

func role(v any) (fonts.Role, error) {
	name, _ := v.(string)
	r, ok := faces[name]
	if !ok {
		return 0, fmt.Errorf("%v is no face", v)
	}
	return r, nil
}

// voice reads a Type: face, size, and tracking if there is any.
func (b *binder) voice(v any) (Type, error) {
	s, _ := v.(string)
	parts := strings.Fields(s)
	if len(parts) != 2 && len(parts) != 3 {
		return Type{}, fmt.Errorf("%v is no face and size", v)
	}
	face, err := role(parts[0])
	if err != nil {
		return Type{}, err
	}
	size, err := strconv.ParseFloat(parts[1], 64)
	if err != nil {
		return Type{}, err
	}
	t := Type{Role: face, Size: b.grow(geom.Points(size))}
	if len(parts) == 3 {
		ems, err := strconv.ParseFloat(parts[2], 64)
		if err != nil {
			return Type{}, err
		}
		t.Tracking = b.grow(geom.Points(size * ems))
	}
	return t, nil
}

var errAt = errors.New("no row of the page")

// at reads an At: [last][rows][shift], rows and shift signed where they follow
// something.
func (b *binder) at(v any) (At, error) {
	if n, ok := v.(float64); ok && n == float64(int(n)) {
		return At{Row: int(n)}, nil
	}
	s, _ := v.(string)
	var a At
	rest, fromLast := strings.CutPrefix(s, "last")
	if fromLast {
		a.Row = b.lines - 1
	}
	for first := true; rest != ""; first = false {
		end := strings.IndexAny(rest[1:], "+-") + 1
		if end == 0 {
			end = len(rest)
		}
		part := rest[:end]
		rest = rest[end:]
		if n, err := strconv.Atoi(part); err == nil && first {
			a.Row += n
			continue
		}
		points, ok := strings.CutSuffix(part, "pt")
		n, err := strconv.ParseFloat(points, 64)
		if !ok || err != nil || rest != "" {
			return At{}, fmt.Errorf("%w: %v", errAt, v)
		}
		a.Shift = b.grow(geom.Points(n))
	}
	if s == "" {
		return At{}, fmt.Errorf("%w: %v", errAt, v)
	}
	return a, nil
}
