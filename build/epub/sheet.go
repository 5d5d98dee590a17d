package epub

import (
	"fmt"
	"strings"

	"kanben/assets"
)

// sheet makes the style sheet of the book: the rules for what it holds, with
// the families of its faces, for the profile and the direction of its lines.
func (v *volume) sheet(list []*face) string {
	css := assets.EPUBStyle
	if v.marked {
		css += assets.EPUBMarked
	}
	if len(v.tracks) > 0 {
		css += spokenRule
	}
	rules := parseCSS(css + v.look.sheet())
	if v.vertical {
		rules = append(turned(rules), parseCSS(assets.EPUBVertical)...)
	}
	if v.compatible {
		rules = compatible(rules)
	}
	var out []rule
	for _, f := range list {
		out = append(out, f.rule())
	}
	out = append(out, rules...)
	v.fill(out, list)
	return printCSS(out)
}

// fill puts the families into rules that name a hand.
func (v *volume) fill(rules []rule, list []*face) {
	stacks := v.stacks(list)
	eachRule(rules, func(r *rule) {
		for i := range r.decls {
			if s, ok := stacks[r.decls[i].value]; ok {
				r.decls[i].value = s
			}
		}
	})
}

// rule declares a face.
func (f *face) rule() rule {
	weight := "normal"
	if f.bold {
		weight = "bold"
	}
	slope := "normal"
	if f.of.Italic {
		slope = "italic"
	}
	return rule{prelude: "@font-face", decls: []decl{
		{"font-family", `"` + f.family + `"`},
		{"font-weight", weight},
		{"font-style", slope},
		{"src", `url("../` + typefaceFolder + f.file + `")`},
	}}
}

// Families of readers and their systems, for what the book does not bring.
const (
	systemSong   = `"Noto Serif SC", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", STSong, SimSun, serif`
	systemHei    = `"Noto Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif`
	systemKai    = `"Borrowing Kai", "Noto Serif SC", "Source Han Serif SC", "Songti SC", "Kaiti SC", KaiTi, serif`
	plainKai     = `"Kaiti SC", STKaiti, KaiTi, serif`
	systemItalic = `"Source Serif 4", Georgia, "Times New Roman", serif`
	systemMono   = `"Noto Sans Mono CJK SC", "Sarasa Mono SC", Menlo, Consolas, "Noto Sans SC", monospace`
)

// stacks gives the families of each hand: the book's own, those that help out,
// then the reader's.
func (v *volume) stacks(list []*face) map[string]string {
	own := map[string]bool{}
	for _, f := range list {
		own[f.family] = true
	}
	join := func(rest string, names ...string) string {
		for i := range v.moreFamilies {
			names = append(names, fmt.Sprintf("Book More %d", i+1))
		}
		var b strings.Builder
		for _, n := range names {
			if own[n] {
				b.WriteString(`"` + n + `", `)
			}
		}
		return b.String() + rest
	}
	kaiRest := systemKai
	if v.compatible {
		kaiRest = plainKai
	}
	return map[string]string{
		"$song":   join(systemSong, "Book Song", "Book Kai"),
		"$hei":    join(systemHei, "Book Hei", "Book Song"),
		"$kai":    join(kaiRest, "Book Kai", "Book Song"),
		"$italic": join(systemItalic, "Book Italic"),
		"$mono":   join(systemMono),
	}
}

// modern are properties that readers of the compatible profile may stumble
// over.
var modern = map[string]bool{
	"break-after": true, "break-before": true, "break-inside": true,
	"hanging-punctuation": true, "line-break": true, "overflow-wrap": true, "opacity": true, "order": true,
	"text-autospace": true, "text-spacing-trim": true, "text-wrap": true, "text-emphasis": true,
	"text-emphasis-position": true, "white-space": true, "overflow-x": true,
	"text-underline-offset": true, "text-decoration-thickness": true, "text-decoration-style": true,
	"text-decoration-skip-ink": true, "text-underline-position": true, "font-feature-settings": true,
	"font-variant-east-asian": true, "text-combine-upright": true, "text-orientation": true,
	"hyphens": true, "-webkit-hyphens": true, "hyphenate-limit-chars": true,
}

// compatible gives the rules that old readers, Kindle and KOReader understand:
// no conditions, no newer properties, no faces of the system by name.
func compatible(rules []rule) []rule {
	var out []rule
	for _, r := range rules {
		if strings.HasPrefix(r.prelude, "@") || strings.Contains(r.prelude, "::before") {
			continue
		}
		var kept []decl
		for _, d := range r.decls {
			if !modern[d.name] && d.value != "keep-all" && !strings.Contains(d.value, "max-content") && !strings.HasSuffix(d.value, "vh") {
				kept = append(kept, d)
			}
		}
		if len(kept) > 0 {
			out = append(out, rule{prelude: r.prelude, decls: kept})
		}
	}
	return out
}

// turned gives the rules for lines that run down the page, right to left: what
// was above is on the right. Tables and pictures keep standing.
func turned(rules []rule) []rule {
	out := make([]rule, len(rules))
	for i, r := range rules {
		out[i] = rule{prelude: r.prelude, inner: turned(r.inner)}
		if len(r.inner) == 0 {
			out[i].inner = nil
		}
		standing := strings.Contains(r.prelude, "table") || strings.Contains(r.prelude, "picture") ||
			strings.Contains(r.prelude, "cover") || strings.HasPrefix(r.prelude, "@")
		for _, d := range r.decls {
			if !standing {
				d = d.turned()
			}
			out[i].decls = append(out[i].decls, d)
		}
	}
	return out
}

// sides are the sides of a box and what they become.
var sides = strings.NewReplacer("-top", "-right", "-right", "-bottom", "-bottom", "-left", "-left", "-top")

func (d decl) turned() decl {
	switch d.name {
	case "margin", "padding":
		d.value = turnedBox(d.value)
	case "width", "max-width", "min-width":
		d.name = strings.Replace(d.name, "width", "height", 1)
	case "height", "max-height", "min-height":
		d.name = strings.Replace(d.name, "height", "width", 1)
	case "-webkit-text-emphasis-position":
		d.value = "over" // the right side
	default:
		for _, box := range []string{"margin-", "padding-", "border-"} {
			if strings.HasPrefix(d.name, box) {
				d.name = sides.Replace(d.name)
			}
		}
	}
	return d
}

// turnedBox turns the four sides of a shorthand.
func turnedBox(value string) string {
	v := strings.Fields(value)
	switch len(v) {
	case 2:
		v = []string{v[0], v[1], v[0], v[1]}
	case 3:
		v = []string{v[0], v[1], v[2], v[1]}
	case 4:
	default:
		return value
	}
	return strings.Join([]string{v[3], v[0], v[1], v[2]}, " ")
}
