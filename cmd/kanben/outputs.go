package main

import (
	"errors"

	"kanben/book/manifest"
	"kanben/build"
	"kanben/build/style"
)

// outputs gives what is to be made: of each name the output of book.yaml that is
// called so, else the target. Without names it is the program's own choice.
func (d *desk) outputs(names []string) ([]build.Target, []build.Edition, error) {
	var plain []string
	var editions []build.Edition
	for _, name := range names {
		o, m := d.output(name)
		if o == nil {
			plain = append(plain, name)
			continue
		}
		e, own, err := edition(o, m)
		if err != nil {
			return nil, nil, err
		}
		if own {
			editions = append(editions, e)
		} else {
			plain = append(plain, o.Target())
		}
	}
	targets, err := build.ParseTargets(plain)
	if err != nil {
		return nil, nil, &usageError{err}
	}
	return targets, editions, nil
}

// output finds an output of book.yaml by its name, with what it inherits.
func (d *desk) output(name string) (*manifest.Output, *manifest.Manifest) {
	if d.project == nil || d.project.manifest == nil {
		return nil, nil
	}
	m := d.project.manifest
	for i := range m.Outputs {
		if whole, _ := m.Whole(&m.Outputs[i]); whole.Name() == name {
			return &whole, m
		}
	}
	return nil, nil
}

// edition makes an edition of an output; false if the output is a target as it
// is by itself.
func edition(o *manifest.Output, m *manifest.Manifest) (e build.Edition, own bool, err error) {
	if !o.ID.Given() && !o.Designed() && !o.Script.Given() {
		return e, false, nil
	}
	targets, err := build.ParseTargets([]string{o.Target()})
	if err != nil {
		return e, false, &usageError{err}
	}
	e = build.Edition{ID: o.ID.S, Target: targets[0], Script: o.Script.S, Cover: o.Style.Cover.S}
	if !o.Designed() {
		return e, true, nil
	}
	st, page := o.Style.Over(m.Style), o.Page.Over(m.Page)
	choice := style.Choice{
		Style: st.Name.S, Page: page.Trim.S, Size: st.Size.S, Chars: page.Chars.N, Lines: page.Lines.N,
		Glued: page.Binding.S == "glued", Recto: st.Recto.B, Vertical: st.Writing.S == "vertical",
		Punctuation: st.Punctuation.S, Hang: st.Hang.B,
	}
	for _, m := range margined(&page.Margins) {
		if err := (margins{&choice.Margins}).Set(m.value); err != nil {
			return e, true, &placedError{m.place.Position().String(), &usageError{err}} // the manifest's reader has checked it
		}
	}
	for _, option := range st.Options {
		if choice.Override == nil {
			choice.Override = style.Override{}
		}
		choice.Override[option.Key.S] = option.Value.S
	}
	e.Design, err = style.Resolve(choice)
	if r, ok := errors.AsType[*style.Refusal](err); ok {
		return e, true, &placedError{o.Position().String(), &usageError{refusalFault(r)}}
	}
	return e, true, err
}
