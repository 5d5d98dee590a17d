package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"kanben/book/diag"
	"kanben/book/proof"
	"kanben/build"
)

// newExplain makes `kanben explain`.
func newExplain(c *console) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "explain " + c.say(keyExplainUsage),
		Short:   c.say(keyExplainShort),
		Example: c.say(keyExplainExample),
		RunE: func(_ *cobra.Command, args []string) error {
			rules, err := rulesNamed(args)
			if err != nil {
				return err
			}
			switch {
			case asJSON:
				return c.rulesJSON(rules)
			case len(args) == 0:
				c.ruleTable(rules)
			default:
				for i, r := range rules {
					if i > 0 {
						c.line("")
					}
					c.rulePage(r)
				}
			}
			return nil
		},
		ValidArgsFunction: completeRules,
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, c.say(keyFlagJSON))
	return cmd
}

// rulesNamed finds rules by their codes, all of them if none is named.
func rulesNamed(codes []string) ([]*diag.Rule, error) {
	if len(codes) == 0 {
		return allRules(), nil
	}
	var rules []*diag.Rule
	for _, code := range codes {
		r := ruleNamed(code)
		if r == nil {
			return nil, noRule(code, allRules())
		}
		rules = append(rules, r)
	}
	return rules, nil
}

// completeRules completes codes with what they mean.
func completeRules(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var words []string
	for _, r := range allRules() {
		words = append(words, r.Code+"\t"+ruleName(r, diag.Chinese))
	}
	return words, cobra.ShellCompDirectiveNoFileComp
}

// ruleName names a rule: by its name, or by its message without what is filled
// in.
func ruleName(r *diag.Rule, l diag.Lang) string {
	if name := r.Name.In(l); name != "" {
		return name
	}
	return r.Message.Unfilled(l)
}

// severityName names a severity for people.
func (c *console) severityName(s diag.Severity) string {
	return c.say([...]key{diag.Fixed: keySeverityFixed, diag.Advice: keySeverityAdvice, diag.Warning: keySeverityWarning, diag.Error: keySeverityError}[s])
}

// ruleTable lists rules, those of a family together.
func (c *console) ruleTable(rules []*diag.Rule) {
	t := table{align: []alignment{left, left, left}}
	for _, r := range rules {
		t.row(r.Code, c.severityName(r.Severity), ruleName(r, c.lang))
	}
	t.write(c.out)
	c.line("")
	c.line(c.say(keyExplainMore, len(rules)))
}

// rulePage prints what there is to say of a rule.
func (c *console) rulePage(r *diag.Rule) {
	e := build.Explain(r)
	head := fmt.Sprintf("%s  %s", r.Code, ruleName(r, c.lang))
	c.line(c.paint(c.outFile, bold, head))
	c.line("")
	t := table{align: []alignment{left, left}}
	part := func(k key, text string) {
		if text == "" {
			return
		}
		name := c.say(k)
		for _, line := range wrap(text, pageColumns) {
			t.row(name, line)
			name = ""
		}
	}
	part(keyExplainLevel, c.severityName(r.Severity)+c.say(keyColon)+c.severityMeaning(r.Severity))
	part(keyExplainSays, r.Message.Unfilled(c.lang))
	part(keyExplainHint, r.Hint.Unfilled(c.lang))
	if matter := e.Matter.In(c.lang); matter != "" {
		part(keyExplainWhy, matter+c.say(keyColon)+e.Why.In(c.lang))
	}
	part(keyExplainSource, r.Source)
	c.exampleRows(&e, part)
	part(keyExplainSwitch, c.switches(&e))
	t.write(c.out)
}

// exampleRows shows a rule's example.
func (c *console) exampleRows(e *diag.Explanation, part func(key, string)) {
	if e.Before == "" {
		return
	}
	before := diag.Visible(e.Before)
	switch {
	case e.Severity == diag.Fixed && e.After == "":
		part(keyExplainBefore, before)
		part(keyExplainAfter, c.say(keyExplainGone))
	case e.After == "":
		part(keyExplainExampleAt, diag.Visible(e.Before[:e.Mark[0]])+"⟦"+diag.Visible(e.Before[e.Mark[0]:e.Mark[1]])+"⟧"+diag.Visible(e.Before[e.Mark[1]:]))
	default:
		part(keyExplainBefore, before)
		if e.Severity == diag.Fixed {
			part(keyExplainAfter, diag.Visible(e.After))
		} else {
			part(keyExplainProposed, diag.Visible(e.After))
		}
	}
}

// severityMeaning tells what a severity asks of the reader.
func (c *console) severityMeaning(s diag.Severity) string {
	return c.say([...]key{diag.Fixed: keyMeansFixed, diag.Advice: keyMeansAdvice, diag.Warning: keyMeansWarning, diag.Error: keyMeansError}[s])
}

// switches tells how a rule is switched off, or its proposals are carried out.
func (c *console) switches(e *diag.Explanation) string {
	if !e.CanSwitch {
		return c.say(keyNoSwitch)
	}
	how := c.say(keySwitchOff, e.Code)
	if e.CanPropose {
		how += "\n" + c.say(keySwitchFix, e.Code)
	}
	return how
}

// noRule refuses a code that is none of the rules'.
func noRule(code string, rules []*diag.Rule) error {
	var codes []string
	for _, r := range rules {
		codes = append(codes, r.Code)
	}
	if near := diag.Nearest(strings.ToUpper(code), codes); near != "" {
		return usage(keyNoRule, keyDidYouMean, code, near)
	}
	return usage(keyNoRule, keySeeExplain, code)
}

// jsonRule is the shape of a rule; the order of fields is the order of keys.
type jsonRule struct {
	Type     string `json:"type"`
	Code     string `json:"code"`
	Severity string `json:"severity"`
	Name     string `json:"name"`
	Message  string `json:"message"`
	Hint     string `json:"hint"`
	Why      string `json:"why"`
	Source   string `json:"source"`
	Before   string `json:"before,omitempty"`
	After    string `json:"after,omitempty"`
	Switch   bool   `json:"switch"`
	Proposes bool   `json:"proposes"`
}

// rulesJSON prints rules for programs, one object a line.
func (c *console) rulesJSON(rules []*diag.Rule) error {
	enc := diag.NewEncoder(c.out)
	for _, r := range rules {
		e := build.Explain(r)
		if err := enc.Encode(jsonRule{
			Type: "rule", Code: r.Code, Severity: r.Severity.String(),
			Name: ruleName(r, c.lang), Message: r.Message.Pattern(c.lang), Hint: r.Hint.Pattern(c.lang), Why: e.Why.In(c.lang), Source: r.Source,
			Before: e.Before, After: e.After, Switch: e.CanSwitch, Proposes: e.CanPropose,
		}); err != nil {
			return err
		}
	}
	return nil
}

// proofRule finds a rule of the proof, which can be switched.
func proofRule(code string) (*diag.Rule, error) {
	if r := proof.RuleOf(code); r != nil {
		return r, nil
	}
	return nil, noRule(code, proof.Rules())
}
