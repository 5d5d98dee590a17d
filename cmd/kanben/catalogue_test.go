package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"kanben/book/diag"
)

// verb is a verb of a pattern, with its number.
var verb = regexp.MustCompile(`%(\[\d+\])?[a-zA-Z]`)

func TestEveryMessageIsInBothLanguages(t *testing.T) {
	messages := catalogue(t)
	if len(messages) < 200 {
		t.Errorf("only %d messages were found in the source", len(messages))
	}
	for name, m := range messages {
		if m.Zh == "" || m.En == "" {
			t.Errorf("%s is not in both languages: %q, %q", name, m.Zh, m.En)
		}
		if zh, en := verbs(m.Zh), verbs(m.En); !slices.Equal(zh, en) {
			t.Errorf("%s has verbs %q in Chinese, %q in English", name, zh, en)
		}
		for _, v := range verbs(m.Zh) {
			if !strings.HasPrefix(v, "%[") {
				t.Errorf("%s has a verb without number: %s", name, v)
			}
		}
		for _, pattern := range []string{m.Zh, m.En} {
			if rest := verb.ReplaceAllString(strings.ReplaceAll(pattern, "%%", ""), ""); strings.Contains(rest, "%") {
				t.Errorf("%s has a stray %%: %q", name, pattern)
			}
		}
		checkChoices(t, name, m)
		if strings.ContainsFunc(fileNames.ReplaceAllString(m.En, ""), func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			t.Errorf("%s is Chinese in English: %q", name, m.En)
		}
	}
}

// choosing is the beginning of words that are chosen by a count.
var choosing = regexp.MustCompile(`\{(\d)`)

// checkChoices holds words that are chosen by a count to their form, and to a
// count that the message has.
func checkChoices(t *testing.T, name string, m diag.Text) {
	t.Helper()
	for _, c := range choosing.FindAllStringSubmatch(m.En, -1) {
		if !strings.Contains(m.Zh, "%["+c[1]+"]") {
			t.Errorf("%s chooses words by the argument %s, which it does not have: %q", name, c[1], m.En)
		}
	}
	if choosing.MatchString(m.Pattern(diag.English)) || choosing.MatchString(m.Zh) {
		t.Errorf("%s chooses words in a way that is not understood: %q, %q", name, m.Zh, m.En)
	}
}

// fileNames are names that stand in Chinese in both languages, because the
// files are called so.
var fileNames = regexp.MustCompile(`-成品|-小册子|校对报告\.html|印刷单\.pdf|封面单\.pdf|汇总\.html|勘误表\.pdf|签到表\.pdf|修订记录\.html|字体`)

// catalogue reads the command's messages from its source: every declaration of
// the form keyName = &diag.Text{Zh: "…", En: "…"}.
func catalogue(t *testing.T) map[string]diag.Text {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	messages := map[string]diag.Text{}
	for _, path := range paths {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Names) != 1 || len(spec.Values) != 1 || !strings.HasPrefix(spec.Names[0].Name, "key") {
				return true
			}
			name := spec.Names[0].Name
			ref, ok := spec.Values[0].(*ast.UnaryExpr)
			if !ok {
				t.Errorf("%s: %s is no message: write it as &diag.Text{Zh: …, En: …}", path, name)
				return true
			}
			messages[name] = textOf(t, name, ref.X.(*ast.CompositeLit))
			return true
		})
	}
	return messages
}

// textOf reads a message's literal.
func textOf(t *testing.T, name string, lit *ast.CompositeLit) diag.Text {
	t.Helper()
	var m diag.Text
	for _, e := range lit.Elts {
		field := e.(*ast.KeyValueExpr)
		switch s := stringOf(t, name, field.Value); field.Key.(*ast.Ident).Name {
		case "Zh":
			m.Zh = s
		case "En":
			m.En = s
		}
	}
	return m
}

// stringOf is the value of string literals joined by +.
func stringOf(t *testing.T, name string, e ast.Expr) string {
	t.Helper()
	switch e := e.(type) {
	case *ast.BinaryExpr:
		return stringOf(t, name, e.X) + stringOf(t, name, e.Y)
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		if err != nil {
			t.Fatal(name, err)
		}
		return s
	}
	t.Errorf("%s is not made of string literals", name)
	return ""
}

// verbs lists the numbers of a pattern's verbs, sorted, for languages differ in
// their order; %d keeps its letter, %s and %q are alike.
func verbs(pattern string) []string {
	var found []string
	for _, v := range verb.FindAllString(strings.ReplaceAll(pattern, "%%", ""), -1) {
		found = append(found, strings.TrimRight(v, "sqv"))
	}
	slices.Sort(found)
	return slices.Compact(found)
}
