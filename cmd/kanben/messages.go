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
	keyFontsShort
	keyFontsLong
	keyFontsExample
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
	keyFlagStyle
	keyFlagPage
	keyFlagSize
	keyFlagChars
	keyFlagLines
	keyFlagPunctuation
	keyFlagHang
	keyFlagBind
	keyFlagRecto
	keyFlagStrict
	keyFlagForce
	keyFlagTyped
	keyFlagJSON
	keyFlagExplain
	keyFlagFont
	keyFlagFontDir
	keyFlagSystemFonts
	keyFlagLicences
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
	keySameFile
	keySameFileHint
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
	keyCanBe
	keySeeHelp

	// Errors of typefaces and their hints.
	keyFontNoFace
	keyFontNoRole
	keyFontRoles
	keyNoFont
	keyNoFontHint
	keyNoFaceNumber
	keyNoFaceNamed
	keyFacesOfFile
	keyFontCFF
	keyFontCFFHint
	keyFontWeb
	keyFontWebHint
	keyFontClosed
	keyFontClosedHint
	keyFontBroken
	keyFontBrokenHint

	// Typefaces.
	keyFaces
	keyColumnRole
	keyColumnUse
	keyColumnFamily
	keyColumnHan
	keyColumnEmbed
	keyColumnLicence
	keyColumnFile
	keyRoleSong
	keyRoleSongBold
	keyRoleHei
	keyRoleHeiBold
	keyRoleKai
	keyRoleFang
	keyRoleItalic
	keyRoleBoldItalic
	keyRoleLatin
	keyRoleLatinBold
	keyRoleRare
	keyEmbedded
	keyStandIn
	keyMayEmbed
	keyMayNotEmbed
	keyLicenceUnknown
	keyAllCovered
	keyNotCovered
	keyNoFace

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
	keyIsLarge
	keyIsPhone
	keyIsPodium
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
	keyKindBlock
	keyKindParagraph
	keyKindBlank

	numKeys
)
