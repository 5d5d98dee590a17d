package manifest

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"kanben/book/diag"
	"kanben/book/source"
)

// TestTableAndTypes: every key of the table has a field that takes it, every
// field a key, and each a text in both languages; no two keys of a record share
// a word that people may try.
func TestTableAndTypes(t *testing.T) {
	same(t, "", root(&Vocabulary{}), reflect.TypeFor[Manifest]())
}

func same(t *testing.T, path string, w *want, typ reflect.Type) {
	switch w.kind {
	case list:
		if typ.Kind() != reflect.Slice {
			t.Errorf("%s: %s for a list", path, typ)
			return
		}
		same(t, path+"[]", w.item, typ.Elem())
	case table:
		f, ok := typ.Elem().FieldByName("Value")
		if !ok {
			t.Errorf("%s: %s for a map", path, typ)
			return
		}
		same(t, path+"{}", w.item, f.Type)
	case record:
		sameRecord(t, path, w, typ)
	default:
		want := map[kind]reflect.Type{
			text: reflect.TypeFor[Text](), word: reflect.TypeFor[Text](), decimal: reflect.TypeFor[Text](),
			number: reflect.TypeFor[Number](), truth: reflect.TypeFor[Truth](), date: reflect.TypeFor[Date](),
		}[w.kind]
		if typ != want {
			t.Errorf("%s: %s, want %s", path, typ, want)
		}
	}
}

func sameRecord(t *testing.T, path string, w *want, typ reflect.Type) {
	var keys []string
	words := map[string]string{}
	for _, fd := range w.fields {
		keys = append(keys, fd.key)
		if fd.about.Zh == "" || fd.about.En == "" {
			t.Errorf("%s.%s: a text is missing", path, fd.key)
		}
		for _, word := range append(slices.Clone(fd.also), fd.key) {
			if words[word] != "" {
				t.Errorf("%s: %q is said of %s and of %s", path, word, words[word], fd.key)
			}
			words[word] = fd.key
		}
	}
	alone := 0
	for i := range typ.NumField() {
		fd := typ.Field(i)
		key, is := strings.CutSuffix(fd.Tag.Get("yaml"), ",alone")
		if is {
			alone++
			if w.alone == nil {
				t.Errorf("%s: %s stands alone, but the table has nothing that does", path, fd.Name)
			} else {
				same(t, path, w.alone, fd.Type)
			}
		}
		f := w.find(key)
		switch {
		case fd.Type == reflect.TypeFor[source.Span]():
		case f == nil && !(is && w.onlyOne):
			t.Errorf("%s: field %s has no key in the table", path, fd.Name)
		case f != nil:
			keys = slices.DeleteFunc(keys, func(k string) bool { return k == key })
			same(t, path+"."+key, f.want, fd.Type)
		}
	}
	if len(keys) > 0 {
		t.Errorf("%s: %s cannot be bound", path, typ.Name()+": "+strings.Join(keys, ", "))
	}
	if (w.alone != nil) != (alone == 1) {
		t.Errorf("%s: %d fields stand alone", path, alone)
	}
}

func TestISBN(t *testing.T) {
	for s, want := range map[string]bool{
		"9787010000008": true, "978-7-01-000000-3": false, "9787020002207": true, "978-7-02-000220-7": true,
		"7-02-000220-X": true, "7020002207": false, "0306406152": true,
	} {
		if isISBN(s) != want {
			t.Errorf("%s: %v", s, !want)
		}
	}
}

func TestHints(t *testing.T) {
	c := &checker{root: root(&Vocabulary{})}
	if got := c.elsewhere(c.root, "speaker", ""); got != "speeches[]" {
		t.Errorf("speaker belongs below %q", got)
	}
	if got := allowed("Epub", []string{"epub", "pdf"}).In(diag.English); got != "did you mean epub?" {
		t.Error(got)
	}
}
