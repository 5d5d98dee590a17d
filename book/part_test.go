package book

import "testing"

func TestWithPartPages(t *testing.T) {
	of := func(parts ...string) *Book {
		b := &Book{}
		for i, p := range parts {
			b.Speeches = append(b.Speeches, &Speech{Number: i + 1, Part: p, Title: []Inline{&Text{S: "讲"}}})
		}
		return b
	}
	for _, c := range []struct {
		parts []string
		want  string
	}{
		{[]string{"", ""}, "讲\n讲\n"},
		{[]string{"", "上", "上", "下", ""}, "讲\n上\n讲\n讲\n下\n讲\n讲\n"},
		{[]string{"上", "", "上"}, "上\n讲\n讲\n上\n讲\n"},
	} {
		b := of(c.parts...)
		with := b.WithPartPages()
		if got := with.PlainText(); got != c.want {
			t.Errorf("%q: %q, want %q", c.parts, got, c.want)
		}
		if again := with.WithPartPages().PlainText(); again != c.want {
			t.Errorf("%q: twice gives %q", c.parts, again)
		}
		if with.Parted() != (len(with.Speeches) > len(b.Speeches)) || b.Parted() {
			t.Errorf("%q: parted is wrong", c.parts)
		}
		if !b.Alike() && len(c.parts) >= 3 || with.Alike() != b.Alike() {
			t.Errorf("%q: pages of parts count as titles", c.parts)
		}
	}
}
