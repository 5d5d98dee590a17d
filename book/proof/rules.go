package proof

import (
	"slices"

	"kanben/book/diag"
)

// rules are all rules of this room, in the order of their codes. Codes are for
// ever; each ten is a family.
var rules = [...]*diag.Rule{
	halfComma, halfSemicolon, halfColon, halfExclamation, halfQuestion, halfStop, halfBrackets, halfIdeographic, doubtfulPoint,
	westernEnd, straightQuotes, wrongQuotes, doubtfulQuotes,
	shortEllipsis, shortDash, doubtfulDash, nameDot, repeatedMark,
	loneBracket, sameNested,
	mixedNumeral, spelledZero,
	numberMark, numberPoint,
	straySpace, westernSpace, oddSpace, invisibleCharacter, columnGap,
	wideLetters, strayRadical, illegalCharacter, privateCharacter, unknownCharacter, rightToLeft,
	blank,
	markup,
}

// Rules gives all rules of this room in the order of their codes.
func Rules() []*diag.Rule { return slices.Clone(rules[:]) }
