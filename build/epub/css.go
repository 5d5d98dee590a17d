package epub

import "strings"

// A rule is a rule of a style sheet: declarations below a selector, or further
// rules below the condition of an at-rule.
type rule struct {
	prelude string // p, .list   or   @media (max-width: 22em)
	decls   []decl
	inner   []rule
}

// A decl is a declaration: margin: 0.
type decl struct{ name, value string }

// parseCSS reads a style sheet of ours: no strings or addresses that hold
// braces, semicolons or the marks of comments.
func parseCSS(css string) []rule {
	rules, _ := parseRules(stripComments(css))
	return rules
}

func stripComments(css string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(css, "/*")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		_, css, _ = strings.Cut(rest, "*/")
	}
}

// parseRules reads rules up to a closing brace, and gives what follows it.
func parseRules(css string) (rules []rule, rest string) {
	for {
		open, end := strings.IndexByte(css, '{'), strings.IndexByte(css, '}')
		if open < 0 || end >= 0 && end < open {
			return rules, css[end+1:]
		}
		r := rule{prelude: strings.Join(strings.Fields(css[:open]), " ")}
		css = css[open+1:]
		if isCondition(r.prelude) {
			r.inner, css = parseRules(css)
		} else {
			var body string
			body, css, _ = strings.Cut(css, "}")
			r.decls = parseDecls(body)
		}
		rules = append(rules, r)
	}
}

// isCondition tells whether rules stand below a prelude, not declarations.
func isCondition(prelude string) bool {
	return strings.HasPrefix(prelude, "@") && prelude != "@font-face" && prelude != "@page"
}

func parseDecls(body string) []decl {
	var out []decl
	for d := range strings.SplitSeq(body, ";") {
		if name, value, ok := strings.Cut(d, ":"); ok {
			out = append(out, decl{strings.TrimSpace(name), strings.Join(strings.Fields(value), " ")})
		}
	}
	return out
}

// printCSS writes rules, one declaration a line.
func printCSS(rules []rule) string {
	var b strings.Builder
	printRules(&b, rules, "")
	return b.String()
}

func printRules(b *strings.Builder, rules []rule, indent string) {
	for i, r := range rules {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(indent + r.prelude + " {\n")
		for _, d := range r.decls {
			b.WriteString(indent + "  " + d.name + ": " + d.value + ";\n")
		}
		printRules(b, r.inner, indent+"  ")
		b.WriteString(indent + "}\n")
	}
}

// selectors gives the selectors of a rule.
func (r *rule) selectors() []string {
	if strings.HasPrefix(r.prelude, "@") {
		return nil
	}
	out := strings.Split(r.prelude, ",")
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}

// eachRule calls do for every rule with declarations, those below conditions too.
func eachRule(rules []rule, do func(*rule)) {
	for i := range rules {
		if rules[i].inner != nil {
			eachRule(rules[i].inner, do)
		} else {
			do(&rules[i])
		}
	}
}
