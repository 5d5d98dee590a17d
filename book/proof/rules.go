package proof

import (
	"slices"

	"kanben/book/diag"
)

// rules are all rules of this room, in the order of their codes. Codes are for
// ever; each ten is a family.
var rules = [...]*diag.Rule{
	halfComma, halfSemicolon, halfColon, halfExclamation, halfQuestion, halfStop, halfBrackets, halfIdeographic, doubtfulPoint,
	westernEnd, straightQuotes, wrongQuotes, doubtfulQuotes, innerQuotes,
	shortEllipsis, shortDash, doubtfulDash, nameDot, repeatedMark, etcEllipsis, ellipsisPoint, dashPoint, marksInRow,
	loneBracket, sameNested, emptyPair, angleTitle, mixedQuotes, openingPoint, closingPoint,
	mixedNumeral, spelledZero, impossibleDate, wrongWeekday, hyphenRange, bareRange, mixedNumber, someDigits, mixedCentury,
	numberMark, numberPoint, seriesGap, seriesRepeat, seriesMixed, countedItems, listGap, announcedHeadings,
	straySpace, westernSpace, oddSpace, invisibleCharacter, columnGap,
	wideLetters, strayRadical, illegalCharacter, privateCharacter, unknownCharacter, rightToLeft, homoglyph, variantCharacter, otherScript,
	straySimplified,
	blank, somebody, emptyDate, slot, stars,
	markup, entity, tag, webLine, likelyWebLine, pageNumber, ownPattern, assistantLine,
	headingPoint, titlesParted, quotesParted, pauseBeforeEtc, partedNumbers, nestedColon, indirectQuestion, ordinalPause, digitPause,
	letterDigit, mixedPercent, unitCase,
	doubledWord, doubledSentence, repeatedParagraph, sharedParagraph, likeSpeech,
	nameVariant, titleVariant,
	confusion, particle,
}

// Rules gives all rules of this room in the order of their codes.
func Rules() []*diag.Rule { return slices.Clone(rules[:]) }
