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
	return proofReport(v, v.Findings, report.Options{Lang: l})
}

// ProofSummary makes the report without the findings of its parts, speeches for the
// most part, but with links to where ProofPart's reports are.
func ProofSummary(v *Volume, l diag.Lang, address func(part string) string) ([]byte, error) {
	return proofReport(v, v.Findings, report.Options{Lang: l, Later: address})
}

// ProofPart makes the report of one part; nil if there is nothing to report of it.
func ProofPart(v *Volume, l diag.Lang, part string) ([]byte, error) {
	list := report.Part(v.Book, v.Findings, part)
	if list == nil {
		return nil, nil
	}
	return proofReport(v, list, report.Options{Lang: l})
}

func proofReport(v *Volume, list diag.List, o report.Options) ([]byte, error) {
	o.Explain = Explain
	data, err := report.Make(v.Book, list, o)
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
