package book

// Unmarked is inlines without the marks of notes: what contents, navigation and
// running heads show of a title. Inlines that have none are given back as they
// are.
func Unmarked(in []Inline) []Inline {
	var out []Inline // nil as long as nothing was taken out
	for i, x := range in {
		y := unmarked(x)
		if y != x && out == nil {
			out = append(make([]Inline, 0, len(in)), in[:i]...)
		}
		if y != nil && out != nil {
			out = append(out, y)
		}
	}
	if out == nil {
		return in
	}
	return out
}

// unmarked is an inline without marks of notes, nil if it is one.
func unmarked(x Inline) Inline {
	switch x := x.(type) {
	case *NoteRef:
		return nil
	case *Emphasis:
		if text := Unmarked(x.Text); !same(text, x.Text) {
			return &Emphasis{x.Span, x.Kind, text}
		}
	case *Link:
		if text := Unmarked(x.Text); !same(text, x.Text) {
			return &Link{x.Span, x.URL, text}
		}
	}
	return x
}

// same tells whether two slices are one.
func same(a, b []Inline) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}
