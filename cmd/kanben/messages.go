package main

import "kanben/book/diag"

// A key names a message of the catalogue.
type key int

// in gives the message in language l.
func (k key) in(l diag.Lang, args ...any) string { return catalogue[k].Format(l, args...) }

// Keys; 0 is no message.
const (
	_ key = iota

	// Commands and their flags.
	keyRootShort
	keyRootExample
	keyRootUsage
	keyManuscriptsUsage
	keyBuildShort
	keyBuildLong
	keyBuildExample
	keyOutlineShort
	keyOutlineExample
	keyCheckShort
	keyCheckLong
	keyCheckExample
	keyVersionShort
	keyCompletionShort
	keyHelpShort
	keyFlagQuiet
	keyFlagVerbose
	keyFlagColour
	keyFlagLang
	keyFlagHelp
	keyFlagVersion
	keyFlagSample
	keyFlagTitle
	keyFlagSpeech
	keyFlagEncoding
	keyFlagOutput
	keyFlagOnly
	keyFlagStrict
	keyFlagForce
	keyFlagTyped
	keyFlagJSON
	keyFlagExplain
	keyExamples
	keyUsage
	keyVerbs
	keyFlags
	keyStatuses
	keyStatusDone
	keyStatusFailed
	keyStatusUsage
	keyStatusForbidden
	keyStatusInterrupted

	// Errors and hints.
	keyErrorLabel
	keyHintLabel
	keyColon
	keyInterrupted
	keyForbidden
	keyForbiddenStrict
	keyForbiddenHint
	keyBug
	keyBugHint
	keyDiskFull
	keyInUse
	keyReadOnlyDisk
	keyNoPermission
	keyNotExist
	keyFileInPath
	keyLinkLoop
	keyCannotPrint
	keyCannotRead
	keyCannotReadHint
	keyNoFile
	keyNoFileHint
	keyTooLarge
	keyFolder
	keyNoProjects
	keyNameManuscripts
	keySampleAndFiles
	keyTwoStdin
	keyBadPattern
	keyBadDate
	keyNoVerb
	keyNoFlag
	keyFlagNeedsValue
	keyFlagWrongValue
	keyFlagAllowed
	keyFlagSyntax
	keyNoArguments
	keyNoShell
	keyWhichShell
	keyDidYouMean
	keyDidYouMeanVerb
	keySeeHelp

	// What was found.
	keyStdin
	keySampleNote
	keyEncoding
	keyEncodingUnsure
	keyBookTitle
	keyColumnNumber
	keyColumnLine
	keyColumnLines
	keyColumnChars
	keyColumnMinutes
	keyColumnTitle
	keyColumnKind
	keyColumnRule
	keyColumnText
	keyColumnReason
	keyMinutes
	keyTotal
	keyFound
	keyDeclaredFound
	keyDeclaredNotFound
	keyLikely
	keyRepairs
	keyToLookAt
	keyNotShown
	keyCounts
	keyNothingFound

	// What was made.
	keyFiles
	keyIsEPUB
	keyIsPDF
	keyIsBooklet
	keyIsText
	keyRemoved
	keyPrinting
	keySheets
	keySheetsBlanks
	keyPrintDialog
	keyFold
	keyFolderLabel

	// Stages of the work.
	keyStageRead
	keyStageMend
	keyStageEPUB
	keyStageLayout
	keyStageDraw
	keyStageBooklet

	// Kinds of lines.
	keyKindTitle
	keyKindSpeech
	keyKindHeading
	keyKindSalutation
	keyKindClosing
	keyKindBreak
	keyKindParagraph
	keyKindBlank

	numKeys
)
