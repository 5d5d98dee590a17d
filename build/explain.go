package build

import (
	"fmt"

	"kanben/book/diag"
	"kanben/book/proof"
	"kanben/build/report"
)

// ReportName is the name of the proof's report.
var ReportName = targetEndings[Report]

// ProofReport makes the report of a volume's findings, a page for browsers.
func ProofReport(v *Volume, l diag.Lang) ([]byte, error) {
	data, err := report.Make(v.Book, v.Findings, report.Options{Lang: l, Explain: Explain})
	if err != nil {
		return nil, fmt.Errorf("make the report: %w", err)
	}
	return data, nil
}

// Explain says what there is to say of a rule of any room. Only the proof's can
// be switched off: the others tell of what was done, or could not be.
func Explain(r *diag.Rule) diag.Explanation {
	e := diag.Explanation{Rule: r}
	if proof.RuleOf(r.Code) != r {
		return e
	}
	if f := proof.FamilyOf(r); f != nil {
		e.Matter, e.Why = f.Name, f.Why
	}
	if x, ok := proof.ExampleOf(r); ok {
		e.Before, e.After, e.Mark = x.Before, x.After, x.Places
	}
	e.CanSwitch = proof.CanSwitchOff(r)
	e.CanPropose = r.Severity != diag.Fixed && e.After != ""
	return e
}
