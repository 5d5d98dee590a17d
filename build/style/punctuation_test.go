package style

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"kanben/build/clreq"
)

// TestPunctuation: a choice changes what the design says of marks (T30, T34).
func TestPunctuation(t *testing.T) {
	for _, c := range []struct {
		choice Choice
		want   Punctuation
	}{
		{Choice{}, Punctuation{}},
		{Choice{Punctuation: "kaiming"}, Punctuation{Style: clreq.Kaiming}},
		{Choice{Hang: true}, Punctuation{Hang: true}},
		{Choice{Punctuation: "plain", Hang: true}, Punctuation{Style: clreq.Plain, Hang: true}},
	} {
		st, err := Resolve(c.choice)
		if err != nil || st.Punctuation != c.want {
			t.Errorf("%+v: %v", c.choice, err)
		}
	}
	_, err := Resolve(Choice{Punctuation: "kaimin"})
	if r, ok := errors.AsType[*Refusal](err); !ok || !slices.Contains(r.Allowed, "kaiming") {
		t.Errorf("kaimin: %v", err)
	}
}

// TestPunctuationOfDesign: a design's file may say how marks are set.
func TestPunctuationOfDesign(t *testing.T) {
	var got Punctuation
	file := map[string]any{"style": "banjiao", "hang": true, "fullOpening": true, "strict": true}
	if err := (&binder{}).bind("punctuation", file, reflect.ValueOf(&got).Elem()); err != nil {
		t.Fatal(err)
	}
	if want := (Punctuation{clreq.Banjiao, true, true, true}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if err := (&binder{}).bind("punctuation", map[string]any{"style": "wide"}, reflect.ValueOf(&got).Elem()); err == nil {
		t.Error("wide is a style")
	}
}
