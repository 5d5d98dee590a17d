package style

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"kanben/assets"
	"kanben/book/diag"
	"kanben/build/geom"
)

// DefaultName is the design of a book that asks for none.
const DefaultName = "speech"

// names are the designs, in the order in which they are told.
var names = []string{DefaultName, "plain", "large", "phone", "gongwen", "16k", "podium"}

// verticalNames are those of them that have a vertical setting.
var verticalNames = []string{DefaultName, "plain", "large"}

// VerticalNames gives the names of the designs that can be set vertically.
func VerticalNames() []string { return slices.Clone(verticalNames) }

// Names gives the names of all designs.
func Names() []string { return slices.Clone(names) }

// Title is what a design is for, in a few words; "" for a name that is none.
func Title(name string, l diag.Lang) string {
	d, err := readDesign(name, false)
	if err != nil {
		return ""
	}
	return d.title.In(l)
}

// A design is a design's file, its base laid under it, with the values apart
// that must be known before the rest can be read.
type design struct {
	name   string
	title  diag.Text
	trim   geom.Size // of its own paper
	body   Type
	page   map[string]any
	values map[string]any // for the fields of Style
}

// readDesign reads a design by its name; "" is the default. Its vertical setting
// is a file of its own.
func readDesign(name string, vertical bool) (*design, error) {
	if name == "" {
		name = DefaultName
	}
	if !slices.Contains(names, name) {
		return nil, refuseName(name)
	}
	file := name
	if vertical {
		if !slices.Contains(verticalNames, name) {
			return nil, refuseVertical(name)
		}
		file += "-vertical"
	}
	v, err := readFile(file)
	if err != nil {
		return nil, fmt.Errorf("design %s: %w", file, err)
	}
	d := &design{name: name, values: v}
	if err := d.takeApart(); err != nil {
		return nil, fmt.Errorf("design %s: %w", file, err)
	}
	return d, nil
}

// takeApart takes out of the values what is no field of Style.
func (d *design) takeApart() error {
	take := func(key string) any {
		v := d.values[key]
		delete(d.values, key)
		return v
	}
	title, _ := take("title").(map[string]any)
	d.title.Zh, _ = title["zh"].(string)
	d.title.En, _ = title["en"].(string)
	d.page, _ = take("page").(map[string]any)
	paper, _ := take("paper").(string)
	var err error
	if d.trim, err = parsePaper(paper); err != nil {
		return err
	}
	d.body, err = (&binder{}).voice(d.values["body"])
	return err
}

// readFile reads a design's values. A file that names a base holds only what
// differs from it.
func readFile(name string) (map[string]any, error) {
	data, err := assets.Styles.ReadFile("style/" + name + ".json")
	if err != nil {
		return nil, err
	}
	var v map[string]any
	if err := json.Unmarshal(data, &v); err != nil {
		return nil, err
	}
	base, ok := v["base"].(string)
	if !ok {
		return v, nil
	}
	delete(v, "base")
	under, err := readFile(base)
	if err != nil {
		return nil, err
	}
	return overlay(under, v), nil
}

// overlay lays values over others: objects are merged name by name, all else
// is replaced.
func overlay(under, over map[string]any) map[string]any {
	for _, key := range slices.Sorted(maps.Keys(over)) {
		a, okA := under[key].(map[string]any)
		b, okB := over[key].(map[string]any)
		if okA && okB {
			under[key] = overlay(a, b)
			continue
		}
		under[key] = over[key]
	}
	return under
}
