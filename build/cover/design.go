package cover

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"kanben/assets"
	"kanben/fonts"
)

// A Design is how covers look: one way on a screen, one way in one ink on
// paper. It is a file of assets/cover. Lengths are in units of a hundredth of
// the cover's width, tracking and leading in ems.
type Design struct {
	Screen sheet `json:"screen"`
	Print  print `json:"print"`
}

// A sheet is the design of one cover.
type sheet struct {
	Inks   []inkData `json:"inks"`
	Shapes []shape   `json:"shapes"`
	Title  *title    `json:"title"` // in lines
	Slip   *slip     `json:"slip"`  // or in columns on a slip
	Below  *below    `json:"below"` // a rule between title and note
	Lines  []line    `json:"lines"`
}

// A print is where the design on paper differs; what is not given is the
// screen's.
type print struct {
	Shapes *[]shape `json:"shapes"`
	Frames []frame  `json:"frames"` // of the slip, which has no ground on paper
}

// An inkData is a colour, and what it lies on. The first is the paper.
type inkData struct {
	Name   string `json:"name"`
	Colour colour `json:"colour"`
	On     string `json:"on"`
	Shades int    `json:"shades"` // from the ground to the colour
}

// A shape is a rectangle, by its distances from the edges, or a closed frame
// around the cover.
type shape struct {
	Ink   string  `json:"ink"`
	Box   float64 `json:"box"` // of the frame from all edges
	Thick float64 `json:"thick"`

	Left   float64  `json:"left"`
	Right  float64  `json:"right"` // if there is no width
	Width  float64  `json:"width"`
	Top    float64  `json:"top"`
	Foot   *float64 `json:"foot"` // of its lower edge, instead of Top
	At     *float64 `json:"at"`   // its middle, in parts of the height
	Bottom *float64 `json:"bottom"`
	Height float64  `json:"height"`
}

// A title is set in lines by the first rule that it fits.
type title struct {
	Ink     string     `json:"ink"`
	Role    roleName   `json:"role"`
	Align   string     `json:"align"`
	X       float64    `json:"x"`
	Top     float64    `json:"top"`
	Share   float64    `json:"share"`  // of the height between Top and its mirror, added to Top
	Ascent  float64    `json:"ascent"` // in ems, added to Top
	Pitch   float64    `json:"pitch"`  // between lines, in ems
	Optical float64    `json:"optical"`
	Rules   []sizeRule `json:"rules"`
}

// A sizeRule is how long a title may be at a size.
type sizeRule struct {
	Chars    int     `json:"chars"`
	Lines    int     `json:"lines"`
	Size     float64 `json:"size"`
	Tracking float64 `json:"tracking"`
}

// A slip is a strip of paper with the title in one column, or two.
type slip struct {
	Ground   string   `json:"ground"`
	Ink      string   `json:"ink"`
	Role     roleName `json:"role"`
	Inset    float64  `json:"inset"` // from the top, and from the side away from the spine
	Size     float64  `json:"size"`  // at most
	Share    float64  `json:"share"` // of the height, that the slip takes at most
	Free     float64  `json:"free"`  // above and below the title
	Tracking float64  `json:"tracking"`
	Width    float64  `json:"width"` // in sizes
	Wide     float64  `json:"wide"`  // with two columns
	Most     int      `json:"most"`  // characters of one column
	Lower    int      `json:"lower"` // how many characters the second column stands lower
	Pitch    float64  `json:"pitch"` // between columns, in sizes
	Longest  int      `json:"longest"`
	Frames   []frame  `json:"frames"`
}

// A frame is a closed line inside the slip's edge.
type frame struct {
	At    float64 `json:"at"`
	Thick float64 `json:"thick"`
}

// A below is a rule in the middle, under the title.
type below struct {
	Ink   string  `json:"ink"`
	Drop  float64 `json:"drop"` // from the title's last baseline
	Width float64 `json:"width"`
	Thick float64 `json:"thick"`
}

// A line is a line of words: what it says, and where.
type line struct {
	What     string   `json:"what"`
	Ink      string   `json:"ink"`
	Role     roleName `json:"role"`
	Size     float64  `json:"size"`
	Tracking float64  `json:"tracking"`
	Align    string   `json:"align"`
	X        float64  `json:"x"`    // from the left, or from the right edge
	Foot     float64  `json:"foot"` // of its baseline from the cover's foot
	Drop     float64  `json:"drop"` // of its baseline from the title's last, instead of Foot
	Most     float64  `json:"most"` // width
}

// names are the designs, the default first.
var names = []string{"frame", "slip", "grid"}

// Names gives the names of the designs.
func Names() []string { return slices.Clone(names) }

// Named reads a design; "" is the default.
func Named(name string) (*Design, error) {
	if name == "" {
		name = names[0]
	}
	if !slices.Contains(names, name) {
		return nil, fmt.Errorf("no cover design %q", name)
	}
	data, err := assets.Covers.ReadFile("cover/" + name + ".json")
	if err != nil {
		return nil, err
	}
	d := new(Design)
	if err := json.Unmarshal(data, d); err != nil {
		return nil, fmt.Errorf("cover design %s: %w", name, err)
	}
	return d, nil
}

// paper gives the design for paper.
func (d *Design) paper() sheet {
	s := d.Screen
	if d.Print.Shapes != nil {
		s.Shapes = *d.Print.Shapes
	}
	if s.Slip != nil && d.Print.Frames != nil {
		bare := *s.Slip
		bare.Ground, bare.Frames = "", d.Print.Frames
		s.Slip = &bare
	}
	return s
}

// A colour is red, green and blue, written #A3261C.
type colour [3]int

// UnmarshalText reads a colour.
func (c *colour) UnmarshalText(b []byte) error {
	n, err := strconv.ParseUint(string(b[min(1, len(b)):]), 16, 32)
	if err != nil || len(b) != 7 || b[0] != '#' {
		return fmt.Errorf("%q is no colour", b)
	}
	*c = colour{int(n >> 16), int(n >> 8 & 0xff), int(n & 0xff)}
	return nil
}

// A roleName is a role of a typeface by its name.
type roleName fonts.Role

// UnmarshalText reads a role.
func (r *roleName) UnmarshalText(b []byte) error {
	role, ok := fonts.ParseRole(string(b))
	if !ok {
		return fmt.Errorf("%q is no role", b)
	}
	*r = roleName(role)
	return nil
}
