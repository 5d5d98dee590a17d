package odt

import (
	"errors"
	"strings"
	"testing"

	"kanben/book/growthtest"
	"kanben/book/manuscript/docx/docxtest"
	"kanben/book/manuscript/draft/drafttest"
	"kanben/book/manuscript/odt/odttest"
	"kanben/book/manuscript/richtext"
	"kanben/book/manuscript/zipxml"
	"kanben/book/source"
)

// TestRefusals holds what is refused, how, and that a hint goes with it.
func TestRefusals(t *testing.T) {
	manifest := func(inside string) []byte {
		return docxtest.Zip([]docxtest.File{{Name: "mimetype", Data: "application/" + textType}, {Name: "content.xml", Data: "x"}, {Name: "META-INF/manifest.xml", Data: inside}})
	}
	flat := func(inside string) []byte {
		return []byte(`<?xml version="1.0"?><office:document` + odttest.Spaces + `>` + inside)
	}
	for name, c := range map[string]struct {
		data []byte
		err  error
		says string
	}{
		"closed":          {manifest(`<m:manifest><m:encryption-data/></m:manifest>`), source.ErrClosed, "密码"},
		"closed, new":     {docxtest.Zip([]docxtest.File{{Name: "mimetype", Data: textType}, {Name: "encrypted-package", Data: "x"}, {Name: "content.xml"}}), source.ErrClosed, "密码"},
		"master":          {manifest(`<m:file-entry m:media-type="application/` + textType + `-master"/>`), source.ErrBinary, "主控文档"},
		"flat master":     {flat(`<office:body office:mimetype="application/` + textType + `-master"/></office:document>`), source.ErrBinary, "主控文档"},
		"nested too deep": {odttest.Make(strings.Repeat("<text:section>", 2*zipxml.MaxDepth), "", ""), source.ErrTooLarge, "最多 256 层"},
		"lists in lists":  {odttest.Make(strings.Repeat("<text:list><text:list-item>", zipxml.MaxDepth), "", ""), source.ErrTooLarge, "最多 256 层"},
		"entities":        {flat(`<!DOCTYPE d [<!ENTITY a "aaaa">]>`), source.ErrDamaged, "DTD"},
		"cut off":         {flat(`<office:body><office:text><text:p>`), source.ErrDamaged, "损坏"},
		"no text":         {odttest.Make("<text:p/>", "", ""), source.ErrEmpty, "没有文字"},
		"no body":         {flat(`</office:document>`), source.ErrDamaged, "没有正文"},
		"half":            {odttest.Lines("题目")[:400], source.ErrDamaged, "损坏"},
		"a long one":      {odttest.Lines(strings.Repeat("长", source.MaxLine/3+1)), source.ErrLongLine, "太长"},
		"100 MB":          {odttest.Make(strings.Repeat(" ", 100<<20), "", ""), source.ErrTooLarge, "最多 64 MB"},
	} {
		if !IsDocument(c.data) {
			t.Errorf("%s is none", name)
		}
		f, err := Open("稿.odt", c.data)
		input, ok := errors.AsType[*source.InputError](err)
		if !ok || f != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !errors.Is(err, c.err) || !strings.Contains(input.Zh, c.says) || input.HintZh == "" || input.HintEn == "" {
			t.Errorf("%s: %s", name, input.Zh)
		}
	}
}

// hostile are texts that were made to cost time or memory, by a size.
var hostile = map[string]func(n int) string{
	"paragraphs": func(n int) string { return strings.Repeat("<text:p>文</text:p>", n) },
	"spaces": func(n int) string {
		return "<text:p>文" + strings.Repeat(`<text:s text:c="999999"/>`, n/16) + "</text:p>"
	},
	"spans": func(n int) string {
		return "<text:p>" + strings.Repeat(`<text:span text:style-name="a">文</text:span>`, n) + "</text:p>"
	},
	"lists": func(n int) string {
		return strings.Repeat(`<text:list text:style-name="L"><text:list-item><text:p>文</text:p></text:list-item></text:list>`, n)
	},
	"notes": func(n int) string {
		return "<text:p>文" + strings.Repeat(`<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note>`, n) + "</text:p>"
	},
	"cells": func(n int) string {
		return "<table:table><table:table-row>" + strings.Repeat(`<table:table-cell table:number-columns-repeated="99999"><text:p>文</text:p></table:table-cell>`, n) + "</table:table-row></table:table>"
	},
	"rows": func(n int) string {
		return "<table:table>" + strings.Repeat(`<table:table-row table:number-rows-repeated="99999"><table:table-cell><text:p>文</text:p></table:table-cell></table:table-row>`, n) + "</table:table>"
	},
	"changes": func(n int) string {
		return "<text:p>文" + strings.Repeat(`<text:change-start text:change-id="c"/>文<text:change-end text:change-id="c"/>`, n) + "</text:p>"
	},
	"comments": func(n int) string {
		return "<text:p>文" + strings.Repeat(`<office:annotation office:name="a"><text:p>注</text:p></office:annotation>`, n/16) + "</text:p>"
	},
	"frames": func(n int) string {
		return "<text:p>文" + strings.Repeat(`<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>`, n) + "</text:p>"
	},
}

// TestHostile holds that the cost of documents that were made to be costly grows
// as they do, and that nothing of them is lost.
func TestHostile(t *testing.T) {
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) {
			growthtest.Linear(t, name, 16_000, func(n int) {
				f, err := Open("稿.odt", odttest.Make(text(n), "", ""))
				if err != nil {
					t.Error(err)
					return
				}
				m, list := richtext.Read(f, richtext.Options{})
				drafttest.KeepsAll(t, m, list)
			})
		})
	}
}
