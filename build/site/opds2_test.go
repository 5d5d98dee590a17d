package site

import (
	"encoding/json"
	"math"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"kanben/build/media"
)

// TestOPDS2 holds the feed to the clauses of OPDS 2.0 and of its schema: what a
// feed and a publication must have.
func TestOPDS2(t *testing.T) {
	type object struct {
		Rel, Href, Type, Title string
		Size, Width, Height    int
	}
	type publication struct {
		Metadata map[string]any
		Links    []object
		Images   []object
	}
	files := made(t, works(t))
	rels := func(list []object, prefix string) (found []object) {
		for _, l := range list {
			if strings.HasPrefix(l.Rel, prefix) {
				found = append(found, l)
			}
		}
		return found
	}
	for _, name := range []string{"opds.json", "di-yi-zu/opds.json", "di-er-zu/opds.json"} {
		var f struct {
			Metadata     map[string]any
			Links        []object
			Navigation   []object
			Publications []publication
		}
		if err := json.Unmarshal(files[name], &f); err != nil {
			t.Fatal(name, err)
		}
		whole(t, name, files[name])
		if f.Metadata["title"] == "" || f.Metadata["numberOfItems"] != float64(len(f.Publications)) {
			t.Errorf("%s: metadata %v", name, f.Metadata)
		}
		if self := rels(f.Links, "self"); len(self) != 1 || self[0].Type != media.OPDS2 || self[0].Href != path.Base(name) {
			t.Errorf("%s: self is %v", name, self) // a feed must contain a self link
		}
		for _, l := range f.Navigation {
			if l.Title == "" || l.Type != media.OPDS2 {
				t.Errorf("%s: navigation %+v", name, l) // each must contain a title
			}
		}
		if len(f.Publications) != 1 {
			t.Fatalf("%s: %d publications", name, len(f.Publications))
		}
		p := f.Publications[0]
		if p.Metadata["title"] == "" || p.Metadata["identifier"] == "" || p.Metadata["language"] != "zh-TW" || p.Metadata["published"] != "2024-10-01" {
			t.Errorf("%s: publication says %v", name, p.Metadata)
		}
		self := rels(p.Links, "self")
		if len(self) != 1 { // a publication must contain a self link
			t.Fatalf("%s: self of the publication is %v", name, self)
		}
		whole(t, name, files[path.Join(path.Dir(name), self[0].Href)])
		var alone publication
		if err := json.Unmarshal(files[path.Join(path.Dir(name), self[0].Href)], &alone); err != nil || alone.Metadata["identifier"] != p.Metadata["identifier"] {
			t.Errorf("%s: the publication alone says %v, %v", name, alone.Metadata, err)
		}
		get := rels(p.Links, "http://opds-spec.org/acquisition")
		if len(get) == 0 { // at least one acquisition link
			t.Errorf("%s: nothing to get", name)
		}
		for _, l := range get {
			if to := path.Join(path.Dir(name), l.Href); l.Size != len(files[to]) || l.Type != mediaType(to) {
				t.Errorf("%s: %+v is a file of %d bytes", name, l, len(files[to]))
			}
		}
		if len(p.Images) == 0 { // at least one picture, in a form that all show
			t.Errorf("%s: no cover", name)
		}
		for _, l := range p.Images {
			if l.Type != "image/png" && l.Type != "image/jpeg" && l.Type != "image/gif" || l.Width <= 0 || l.Height <= 0 {
				t.Errorf("%s: cover %+v", name, l)
			}
		}
	}
}

// whole holds a document to what the schemas of OPDS 2.0 (feed, feed-metadata,
// publication) and of the Readium manifest (link, metadata) say of every value of a
// kind, wherever it stands.
func whole(t *testing.T, name string, data []byte) {
	t.Helper()
	var document any
	if err := json.Unmarshal(data, &document); err != nil {
		t.Fatal(name, err)
	}
	isURI := func(v any) bool {
		s, ok := v.(string)
		u, err := url.Parse(s)
		return ok && err == nil && u.Scheme != "" && u.String() == s
	}
	isReference := func(v any) bool {
		s, ok := v.(string)
		u, err := url.Parse(s)
		return ok && err == nil && s != "" && u.String() == s
	}
	isDate := func(layout string) func(any) bool {
		return func(v any) bool {
			s, ok := v.(string)
			_, err := time.Parse(layout, s)
			return ok && err == nil
		}
	}
	isText := func(v any) bool { s, ok := v.(string); return ok && s != "" }
	isPositive := func(v any) bool { n, ok := v.(float64); return ok && n > 0 && n == math.Trunc(n) }
	isNames := func(v any) bool {
		list, ok := v.([]any)
		return ok && len(list) > 0 && !slices.ContainsFunc(list, func(v any) bool { return !isText(v) })
	}
	isList := func(v any) bool {
		list, ok := v.([]any)
		seen := map[string]bool{}
		for _, item := range list {
			key, err := json.Marshal(item)
			if err != nil || seen[string(key)] {
				return false // uniqueItems
			}
			seen[string(key)] = true
		}
		return ok && len(list) > 0 && len(seen) == len(list)
	}
	kinds := map[string]func(any) bool{
		"@type": isURI, "identifier": isURI, "href": isReference, "type": isText, "rel": isText, "title": isText, "subtitle": isText, "description": isText,
		"modified": isDate(time.RFC3339), "published": isDate(time.DateOnly), "language": func(v any) bool { s, ok := v.(string); return ok && isTag(s) },
		"author": isNames, "contributor": isNames, "subject": isNames, "publisher": isText, "numberOfItems": isPositive,
		"size": isPositive, "width": isPositive, "height": isPositive,
		"links": isList, "navigation": isList, "publications": isList, "images": isList,
		"metadata": func(v any) bool { m, ok := v.(map[string]any); return ok && isText(m["title"]) },
	}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for key, value := range v {
				if holds, ok := kinds[key]; !ok {
					t.Errorf("%s: the schemas know no %s", name, key)
				} else if !holds(value) {
					t.Errorf("%s: %s is %v", name, key, value)
				}
				walk(value)
			}
		case []any:
			for _, item := range v {
				walk(item)
			}
		}
	}
	walk(document)
}
