package build

import (
	"kanben/book/diag"
	"kanben/book/proof"
)

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
