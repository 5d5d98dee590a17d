package proof

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"kanben/book/diag"
)

// Options are the wishes for mending. The zero value does what a manuscript
// needs when nobody has said anything.
type Options struct {
	Level       Level
	Rules       map[string]Switch // by code: P012; a rule that is not named is on
	Dictionary  []string          // words that no rule changes or reports: names, house words
	Boilerplate []*regexp.Regexp  // a paragraph that one of them matches from end to end is left out
	Thorough    bool              // look at the book as a whole, too: what repeats, what is written two ways
}

// A Level is how much is mended.
type Level uint8

// Levels of mending.
const (
	Safe Level = iota // what is certain; proposals are listed
	None              // nothing but the characters that no book can hold
	Full              // the proposals that leave every word as it is, too
)

var levelNames = [...]string{Safe: "safe", None: "none", Full: "full"}

// String gives the level's name in flags and in book.yaml.
func (l Level) String() string { return levelNames[l] }

// LevelNames are the names of the levels, the mildest first.
func LevelNames() []string { return []string{"none", "safe", "full"} }

// ParseLevel finds a level by its name.
func ParseLevel(name string) (Level, error) {
	i := slices.Index(levelNames[:], name)
	if i < 0 {
		return Safe, fmt.Errorf("unknown level %q: %s", name, strings.Join(LevelNames(), ", "))
	}
	return Level(i), nil
}

// A Switch is what one rule may do.
type Switch uint8

// Switches of rules.
const (
	On  Switch = iota // as the rule was made
	Off               // changes nothing and says nothing
	Fix               // carries its proposals out
)

var switchNames = [...]string{On: "on", Off: "off", Fix: "fix"}

// String gives the switch's name in flags and in book.yaml.
func (s Switch) String() string { return switchNames[s] }

// SwitchNames are the names of the switches.
func SwitchNames() []string { return slices.Clone(switchNames[:]) }

// ParseSwitch finds a switch by its name.
func ParseSwitch(name string) (Switch, error) {
	i := slices.Index(switchNames[:], name)
	if i < 0 {
		return On, fmt.Errorf("unknown switch %q: %s", name, strings.Join(switchNames[:], ", "))
	}
	return Switch(i), nil
}

// RuleOf finds the rule of this room that has a code, nil if there is none.
// Case does not matter.
func RuleOf(code string) *diag.Rule {
	for _, r := range rules {
		if strings.EqualFold(r.Code, code) {
			return r
		}
	}
	return nil
}
