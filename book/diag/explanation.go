package diag

// An Explanation is what `explain` and the report say of a rule: its own words,
// why it is there, and an example that the rule itself has made.
type Explanation struct {
	*Rule
	Matter Text // the family it belongs to; may be empty
	Why    Text // may be empty

	Before string // a line as typed; "" if there is no example
	After  string // the line repaired, or as it is proposed; "" if the rule only points
	Mark   [2]int // the stretch of Before that is meant, in bytes

	CanSwitch  bool // the rule can be switched off
	CanPropose bool // it proposes edits, which are done on request
}
