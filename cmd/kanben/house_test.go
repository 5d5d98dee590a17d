package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// homes are the rooms that may import an outside library (docs/architecture,
// "Rooms"): replacing one opens its home alone.
var homes = map[string][]string{
	"aead.dev/minisign":                  {"build/sums"},
	"github.com/andybalholm/brotli":      {"fonts"},
	"github.com/fsnotify/fsnotify":       {"build/preview"},
	"github.com/go-shiori/go-epub":       {"build/epub"},
	"github.com/go-text/typesetting":     {"fonts"},
	"github.com/inconshreveable":         {"cmd/kanben"},
	"github.com/klauspost/compress/gzip": {"build/deflate"},
	"github.com/klauspost/compress/zlib": {"build/deflate"},
	"github.com/klauspost/compress/zstd": {"fonts"},
	"github.com/piglig/go-qr":            {"build/qr"},
	"github.com/minio/minio-go":          {"build/publish"},
	"github.com/mozillazg/go-pinyin":     {"build/pinyin"},
	"github.com/rivo/uniseg":             {"book/diag"},
	"github.com/signintech/gopdf":        {"build/pdf/emit"},
	"github.com/spf13":                   {"cmd/kanben"},
	"github.com/wlynxg/chardet":          {"book/source"},
	"github.com/yuin/goldmark":           {"book/manuscript/markdown"},
	"golang.org/x/net/html":              {"book/manuscript/html"},
	"golang.org/x/sys":                   {"cmd/kanben"},
	"golang.org/x/term":                  {"cmd/kanben"},
	"golang.org/x/text/encoding":         {"book/source"},
	"golang.org/x/text/transform":        {"book/source"},
	"golang.org/x/text/unicode/norm":     {"build/filename"},
}

// TestHouse holds the rule of who may import whom. Tests may import anything.
func TestHouse(t *testing.T) {
	root := filepath.Join("..", "..")
	files := 0
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		files++
		rel, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if why := trespass(path.Dir(filepath.ToSlash(rel)), imported); why != "" {
				t.Errorf("%s imports %s: %s", rel, imported, why)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 50 {
		t.Errorf("only %d files were looked at", files)
	}
}

// trespass says why a room may not import a package, "" if it may.
func trespass(room, imported string) string {
	if within, ok := strings.CutPrefix(imported, "kanben/"); ok {
		return trespassInside(room, within)
	}
	first, _, _ := strings.Cut(imported, "/")
	if !strings.Contains(first, ".") {
		return "" // standard library
	}
	for library, rooms := range homes {
		if !isBelow(imported, library) {
			continue
		}
		for _, home := range rooms {
			if room == home {
				return ""
			}
		}
		return "its home is " + strings.Join(rooms, ", ")
	}
	return "it has no home"
}

// trespassInside is trespass for the rooms of the house.
func trespassInside(room, imported string) string {
	switch {
	case isBelow(imported, "cmd"):
		return "nobody imports the command"
	case (imported == "book/golden" || strings.HasSuffix(imported, "test")) && !strings.HasSuffix(room, "test"):
		return "it is for tests"
	case isBelow(room, "book") && !isBelow(imported, "book"):
		return "the text does not know how it is made"
	case isBelow(room, "fonts") || isBelow(room, "assets"):
		return "the type cases hold what others use, and use nothing"
	case room != "build" && isBelow(room, "build") && (imported == "build" || isBelow(imported, "book/manuscript") || isBelow(imported, "book/proof")):
		return "the printing works take a finished book"
	}
	return ""
}

// isBelow tells whether a path is, or lies below, another.
func isBelow(path, above string) bool {
	return path == above || strings.HasPrefix(path, above+"/")
}

// TestTrespass shows that the rules can be broken.
func TestTrespass(t *testing.T) {
	for _, c := range []struct {
		room, imported string
		allowed        bool
	}{
		{"book/proof", "kanben/book/zh", true},
		{"book/proof", "kanben/build/geom", false},
		{"book", "kanben/fonts", false},
		{"build/layout", "kanben/fonts", true},
		{"build/layout", "kanben/build", false},
		{"build/epub", "kanben/book/proof", false},
		{"build/epub", "kanben/book/golden", false},
		{"book/manuscript/odt/odttest", "kanben/book/manuscript/docx/docxtest", true},
		{"build/pdf", "kanben/build/pdf/pdftest", false},
		{"build", "kanben/book/manuscript", true},
		{"build", "kanben/cmd/kanben", false},
		{"fonts", "kanben/build/geom", false},
		{"build/pdf/emit", "github.com/signintech/gopdf", true},
		{"build/impose", "github.com/signintech/gopdf", false},
		{"build", "github.com/pkg/errors", false},
		{"build", "encoding/json", true},
	} {
		if why := trespass(c.room, c.imported); (why == "") != c.allowed {
			t.Errorf("%s imports %s: %q", c.room, c.imported, why)
		}
	}
}
