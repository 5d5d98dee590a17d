package proof

// A step is a family of rules at work on a line, and the kinds of characters
// without which it has nothing to do.
type step struct {
	needs mask
	apply func(*line)
}

// anything is every kind.
const anything mask = 1<<(boundary+1) - 1

// mending are the rules that change text, in the order in which one prepares
// the ground for the next: what cannot be seen goes first, quotation marks must
// know their pairs before other marks ask whether they are Chinese, and spaces
// are judged by the marks as they will stand.
var mending = [...]step{
	{kinds(illegal), (*line).dropIllegal},
	{anything, (*line).dropBoilerplate},
	{kinds(invisible, selector), (*line).dropInvisible},
	{kinds(radical), (*line).mendRadicals},
	{kinds(technical), (*line).decodeEntities},
	{kinds(technical), (*line).keepTechnical},
	{kinds(wide), (*line).narrowWide},
	{kinds(quote), (*line).mendQuotes},
	{kinds(stop, wideStop, dots, dot, full), (*line).mendEllipses},
	{kinds(dash, hyphen), (*line).mendDashes},
	{kinds(dot, wideStop), (*line).mendDots},
	{kinds(bracket), (*line).mendBrackets},
	{kinds(pause, stop, halfMark), (*line).mendMarks},
	{kinds(space), (*line).mendSpaces},
	{kinds(full), (*line).cutRepeats},
}

// looking are the rules that only report; they see the mended line.
var looking = [...]step{
	{kinds(quote), (*line).lookQuotes},
	{kinds(full, bracket), (*line).lookNesting},
	{kinds(stop, wideStop, pause), (*line).lookStops},
	{kinds(dash), (*line).lookDashes},
	{kinds(han), (*line).lookNumerals},
	{kinds(full, bracket, number, han), (*line).lookNumbering},
	{kinds(private, symbol, letter), (*line).lookCharacters},
	{blankKinds, (*line).lookBlanks},
	{kinds(technical), (*line).lookMarkup},
	{anything, (*line).lookSigns},
	{kinds(full), (*line).lookHeadingEnd},
	{kinds(full), (*line).lookColons},
	{anything, (*line).lookBoilerplate},
}

// thorough are the rules that only report and that a build does without.
var thorough = [...]step{
	{kinds(full), (*line).lookSentences},
	{kinds(han), (*line).lookRepeats},
	{kinds(han, number), (*line).lookSeries},
}

// maxRounds bounds the work on a line. A rule may make a place for another
// one (a bracket turned Chinese makes the dash behind it Chinese), so rounds
// are repeated until one changes nothing: that is what makes mending twice the
// same as mending once. Real lines need two, of which the second finds nothing;
// the worst of 400,000 random ones needed eight.
const maxRounds = 32

// mend applies the rules to a loaded line.
func (l *line) mend() {
	for turn := 0; ; turn++ {
		l.mendRounds()
		l.notes = l.notes[:0]
		l.look(looking[:])
		if l.set.thorough {
			l.look(thorough[:])
		}
		if turn == maxCarries || !l.carryOut() {
			return
		}
	}
}

// look applies steps that only report.
func (l *line) look(steps []step) {
	for i := range steps {
		if l.seen.meets(steps[i].needs) {
			steps[i].apply(l)
		}
	}
}

// mendRounds applies the rules that change text until none does.
func (l *line) mendRounds() {
	for range maxRounds {
		l.changed = false
		l.release()
		for i := range mending {
			if l.seen.meets(mending[i].needs) {
				mending[i].apply(l)
			}
		}
		if !l.changed {
			return
		}
	}
}

// release forgets the exceptions of the last round, so that each round judges
// by the text alone.
func (l *line) release() {
	if !l.seen.meets(kinds(technical, bracket)) {
		return
	}
	for i := range l.cells {
		l.cells[i].flags &^= kept
	}
}
