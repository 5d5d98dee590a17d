package draft

import "time"

// Meta is what a manuscript says of its book, in front of its text. Empty
// fields are not said.
type Meta struct {
	Language     string // BCP 47
	Organisation string
	Edition      int
	Date         time.Time
}
