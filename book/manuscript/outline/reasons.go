package outline

import "kanben/book/diag"

// Reasons for and against headings, as --explain prints them.
var (
	whySpeech         = diag.Text{Zh: "“%[1]s”：各篇标题都用的序号样式", En: "%[1]s: the label that heads the speeches of this file"}
	whyOnlySpeech     = diag.Text{Zh: "“%[1]s”：全文只有这一篇的序号", En: "%[1]s: the only label that heads a speech here"}
	whyOccasion       = diag.Text{Zh: "没有序号的各篇标题：以“%[1]s”结尾，下面有正文，请确认", En: "a head without number: it ends in %[1]s and text stands below, please confirm"}
	whyAddressed      = diag.Text{Zh: "“%[1]s”：各条下面都有称呼，是各篇的标题", En: "%[1]s: a salutation stands below each of them, so they head speeches"}
	whyFormatted      = diag.Text{Zh: "没有序号和标题样式，可是居中、加粗或字大，像标题，请确认", En: "neither number nor style, but centred, bold or larger: likely a heading, please confirm"}
	whyOnTheRight     = diag.Text{Zh: "靠右的一行，不是标题", En: "a line on the right is no heading"}
	whyHeading        = diag.Text{Zh: "“%[1]s”：序号与前后相接，下面有正文", En: "%[1]s: its number runs on, and text stands below"}
	whyAsked          = diag.Text{Zh: "符合 %[1]s 给出的样式", En: "matches %[1]s"}
	whyDenied         = diag.Text{Zh: "符合 %[1]s 给出的样式，不是标题", En: "matches %[1]s: no heading"}
	whyMaxTitle       = diag.Text{Zh: "太长：%[2]d 字，structure.max_title 规定标题最多 %[3]d 字", En: "too long: %[2]d characters, by structure.max_title a heading has at most %[3]d"}
	whyDeep           = diag.Text{Zh: "像第 %[2]d 级标题，structure.levels 规定只找 %[3]d 级", En: "like a heading of level %[2]d, by structure.levels there are only %[3]d"}
	whyTitleMarks     = diag.Text{Zh: "正文之前整行在《》里，是书名", En: "wholly in 《》 before the text: the book's title"}
	whyTitleFirst     = diag.Text{Zh: "正文之前的第一个短行，是书名", En: "the first short line before the text: the book's title"}
	whyTitleCount     = diag.Text{Zh: "正文之前写明篇数的短行，是书名", En: "a short line before the text that says how many speeches follow: the book's title"}
	whySubtitle       = diag.Text{Zh: "书名后面以破折号开头的短行，是副题", En: "a short line behind the title that begins with a dash: its subtitle"}
	whyTitleAgain     = diag.Text{Zh: "与书名相同，不再重复", En: "the title once more"}
	whyLook           = diag.Text{Zh: "长段落之间没有句末标点的短行，像标题，请确认", En: "a short line without end mark between long paragraphs: likely a heading, please confirm"}
	whyBreak          = diag.Text{Zh: "整行只有分隔符号", En: "nothing but marks that part sections"}
	whyBlock          = diag.Text{Zh: "列表、引文、表格、图片之类，照它的样子排", En: "a list, a quotation, a table, a picture or the like"}
	whyStyled         = diag.Text{Zh: "稿件里标明是标题", En: "the manuscript marks it as a heading"}
	whyStyledTitle    = diag.Text{Zh: "最前面唯一的一级标题，是书名", En: "the only heading of the first level, before all others: the book's title"}
	whyBlank          = diag.Text{Zh: "空行", En: "a blank line"}
	whySalutation     = diag.Text{Zh: "称呼：“%[1]s”", En: "a salutation: %[1]s"}
	whyGreeting       = diag.Text{Zh: "称呼后面的问候语", En: "a greeting behind the salutation"}
	whyClosing        = diag.Text{Zh: "篇末的致谢：“%[1]s”", En: "thanks at the end of the speech: %[1]s"}
	whyTitleBelow     = diag.Text{Zh: "序号“%[1]s”自成一行，下面的短行是这一篇的题目", En: "the label %[1]s has a line of its own, the short line below is the title"}
	whyOpeningLabel   = diag.Text{Zh: "题目下面，以“%[1]s”开头", En: "below the head, introduced by %[1]s"}
	whyDatePlace      = diag.Text{Zh: "题目下面的日期、地点", En: "date and place below the head"}
	whyRemark         = diag.Text{Zh: "题目下面括号里的说明", En: "a remark in brackets below the head"}
	whyDashed         = diag.Text{Zh: "题目下面以破折号开头的短行，是副题", En: "a short line below the head that begins with a dash: its subtitle"}
	whyOccasionBelow  = diag.Text{Zh: "题目下面的短行，以“%[1]s”结尾，是场合", En: "a short line below the head that ends in %[1]s: the occasion"}
	whySpeaker        = diag.Text{Zh: "题目下面的姓名和单位职务", En: "name and post below the head"}
	whyName           = diag.Text{Zh: "题目下面单独一行的姓名", En: "a name in a line of its own below the head"}
	whyBody           = diag.Text{Zh: "题目下面单独一行的单位名称", En: "an organisation in a line of its own below the head"}
	whySpeakerAside   = diag.Text{Zh: "题目下面居中或靠右的姓名、单位", En: "a name below the head, centred or set to the right"}
	whySignOff        = diag.Text{Zh: "篇末的署名、日期（落款）", En: "name and date at the end of the speech"}
	whyContentsLine   = diag.Text{Zh: "行末是页码，是手工目录里的一行", En: "ends in a page number: a line of a typed contents list"}
	whyContents       = diag.Text{Zh: "一串标题之间没有正文，后面又从头出现，是手工目录", En: "heads without text between, which come again below: a typed contents list"}
	whyEnumeration    = diag.Text{Zh: "“%[1]s”是顿号并列的数字，不是标题序号", En: "%[1]s is an enumeration of numbers, no label"}
	whyScore          = diag.Text{Zh: "“%[1]s”是比例或比分，不是标题序号", En: "%[1]s is a ratio or a score, no label"}
	whyDecimal        = diag.Text{Zh: "“%[1]s”是小数、日期或版本号，不是标题序号", En: "%[1]s is a decimal, a date or a version, no label"}
	whyLong           = diag.Text{Zh: "太长：%[2]d 字，标题最多 %[3]d 字", En: "too long: %[2]d characters, a heading has at most %[3]d"}
	whyEndMark        = diag.Text{Zh: "句末有“%[1]s”，是句子", En: "ends in %[1]s: a sentence"}
	whyInnerStop      = diag.Text{Zh: "中间有句末标点，不止一句话", En: "a sentence ends inside it"}
	whyLone           = diag.Text{Zh: "只有这一个“%[1]s”，前后没有别的序号相接", En: "%[1]s stands alone: no other number runs on with it"}
	whyNotFirst       = diag.Text{Zh: "“%[1]s”前面没有第一条，序号接不上", En: "%[1]s has no first one before it"}
	whyNoRun          = diag.Text{Zh: "“%[1]s”与前后的序号接不上", En: "%[1]s does not run on from the number before it"}
	whyList           = diag.Text{Zh: "各条之间没有正文，是列举，不是标题", En: "items without text between them: a list, no headings"}
	whyRunIn          = diag.Text{Zh: "序号后面直接是正文（%[2]d 字），是段落里的分条", En: "the text itself follows the label (%[2]d {2:character|characters}): an item, no heading"}
	whyStrict         = diag.Text{Zh: "“%[1]s”样式的各条不都像标题（短、没有句末标点、下面有正文）", En: "not all items labelled %[1]s look like headings (short, no end mark, text below)"}
	whyOther          = diag.Text{Zh: "各篇的标题是“%[1]s”样式，这一行不是", En: "speeches are headed %[1]s in this file, this line is not"}
	whyIntro          = diag.Text{Zh: "前面已有称呼或正文，这是一篇之内的标题", En: "text stands before it: a heading inside a speech"}
	whyAddressedTitle = diag.Text{Zh: "没有序号的各篇标题：下面有发言人或称呼，请确认", En: "a head without number: a speaker or a salutation stands below, please confirm"}
)

// Reasons against a heading by its look.
var (
	whyLookShort    = diag.Text{Zh: "太短，不像标题", En: "too short for a heading"}
	whyLookLong     = diag.Text{Zh: "太长：%[2]d 字，没有序号的标题最多 %[3]d 字", En: "too long: %[2]d characters, a heading without label has at most %[3]d"}
	whyNeighbours   = diag.Text{Zh: "短行，但前后不都是长段落（落款、诗句、列举都是这样）", En: "short, but not between long paragraphs (so are signatures, verse, lists)"}
	whyNumberedOnly = diag.Text{Zh: "短行，但本篇的标题都有序号", En: "short, but the headings of this speech are numbered"}
	whyDate         = diag.Text{Zh: "日期", En: "a date"}
	whyBracketed    = diag.Text{Zh: "整行在括号里，是说明或待填的地方", En: "wholly in brackets: a remark, or a place to fill in"}
	whyPlaceholder  = diag.Text{Zh: "有待填的地方", En: "a place to fill in"}
	whyQuoted       = diag.Text{Zh: "整行是引文", En: "wholly a quotation"}
	whyVerse        = diag.Text{Zh: "对称的两半，像诗句或对联", En: "two equal halves: verse"}
	whyFewHan       = diag.Text{Zh: "汉字太少", En: "few Han characters"}
	whyWeb          = diag.Text{Zh: "“%[1]s”：网页上带来的话", En: "%[1]s: left over from a web page"}
	whyOrdinal      = diag.Text{Zh: "“%[1]s”是句中的列举，不是标题序号", En: "%[1]s enumerates inside the text, it is no label"}
	whyCompound     = diag.Text{Zh: "“%[1]s”和后面的字连成词句，不是标题序号", En: "%[1]s is part of a longer word or sentence, no label"}
	whyAddressLike  = diag.Text{Zh: "像称呼", En: "like a salutation"}
	whyMeasure      = diag.Text{Zh: "“%[1]s”里的“%[4]c”是量词，不是标题序号", En: "%[4]c in %[1]s is a measure word, no label"}
	whyNoLabel      = diag.Text{Zh: "没有标题序号，是正文", En: "no label: text"}
	whyText         = diag.Text{Zh: "%[2]d 字的段落，是正文", En: "a paragraph of %[2]d {2:character|characters}"}
)
