package roster

import "kanben/book/diag"

const about = "docs/groups.md"

// Findings about groups. Codes are for ever.
var (
	ruleNoName    = mistake("G001", "这一组没有名字", "this group has no name", "在“组名”一列写上名字", "give it a name in the column of names")
	ruleTwice     = mistake("G002", "有两个组都叫“%[1]s”（另一个在%[2]s）", "two groups are called %[1]q (the other one in %[2]s)", "给其中一个改名，否则两份材料会混在一起", "rename one of them, or their parcels get mixed up")
	ruleNoContact = warning("G003", "%[1]s 没有写联系人", "%[1]s has no contact", "写上谁来领，封面单上要印", "say who collects the parcel: the cover sheet prints it")
	ruleCount     = mistake("G004", "%[1]s不能是“%[2]s”", "the %[1]s cannot be %[2]q", "写成 1 到 %[3]d 的整数；不要就空着", "write a whole number from 1 to %[3]d, or nothing at all")
	ruleNone      = warning("G005", "%[1]s 写的是 0 份，等于不要", "%[1]s has 0 copies, which is none", "不要就空着", "leave it empty if none are wanted")
	ruleColumn    = warning("G006", "表里“%[1]s”这一列看不懂，没有用", "the column %[1]q means nothing to us and was left out", "%[2]s", "%[2]s")
	ruleNoColumn  = mistake("G007", "表里没有“组名”这一列", "the table has no column of names", "第一行写列名：组名、联系人、小册子、大字本、手机版……", "the first row names the columns: group, contact, booklet, large, phone …")
	ruleLongName  = warning("G008", "组名有 %[1]d 个字，文件夹的名字会截短成“%[2]s”", "the name has %[1]d characters; its folder is called %[2]q", "换一个短些的名字", "give it a shorter name")
	ruleNameSafe  = warning("G009", "“%[1]s”不能作文件夹的名字，改用“%[2]s”", "a folder cannot be called %[1]q; it is called %[2]q", "", "")
	ruleNothing   = warning("G010", "%[1]s 什么都不要", "%[1]s gets nothing", "写上份数，或者要手机版、电子版", "give it copies, or what it needs as files")
	ruleColumns   = mistake("G011", "“%[1]s”这一列出现了两次", "the column %[1]q is there twice", "删去或改名其中一列", "take one out, or rename it")
	ruleEmpty     = mistake("G012", "表里没有一个组", "the table has no groups", "每组一行，写在列名下面", "give each group a row below the columns' names")
	ruleTable     = mistake("G013", "这一行的引号没有配对，表读不下去", "a quotation mark in this row has no partner; the table cannot be read on", "在表格软件里打开，另存为 CSV", "open it in a spreadsheet and save it as CSV again")
	ruleWhether   = warning("G014", "“%[1]s”看不出要不要，当作不要", "%[1]q says neither yes nor no and counts as no", "要就写“是”或份数，不要就空着", "write yes or a number, or nothing")
	ruleSame      = warning("G015", "“%[1]s”和“%[2]s”的文件夹会同名，后一个改用“%[3]s”", "the folders of %[1]q and %[2]q would have one name; the second is called %[3]q", "", "")
	ruleSpeech    = mistake("G016", "没有“%[1]s”这一篇", "there is no speech %[1]q", "写篇的号码，或题目里的字", "write a speech's number, or words of its title")
	ruleFault     = mistake("G018", "这一格是算不出来的公式：%[1]s", "this cell holds a formula without a value: %[1]s", "在表格软件里改好公式，或直接填上数，再存一次", "mend the formula in a spreadsheet, or write the value itself, and save again")
	ruleHidden    = warning("G019", "表里有 %[1]d 行是隐藏的（或被筛选掉了），没有算进去", "%[1]d {1:row|rows} of the table {1:is|are} hidden, or filtered out, and {1:was|were} passed over", "要的话先取消隐藏或筛选，再存一次", "show them and save again if they are wanted")
	ruleUnprinted = mistake("G021", "%[1]s不印在纸上，没有份数", "%[1]s is not printed, so that there are no copies of it", "要文件的写进 needs", "put it into needs, which are files")
	ruleNoneLeft  = mistake("G022", "“%[1]s”要的篇都写在“不要”里，一篇也不剩", "no speech is left for %[1]q: all that it includes are excluded", "改一改只要（include）和不要（exclude）", "change include or exclude")
	ruleUnmarked  = warning("G017", "%[2]s 没有版权页，没有地方印组名“%[1]s”", "%[2]s has no copyright page to print the name %[1]q on", "版权页（imprint）写在 book.yaml 的 front 里；或者不印组名", "put imprint into front of book.yaml, or leave the mark out")
)

func mistake(code, zh, en, hintZh, hintEn string) diag.Rule {
	return diag.Rule{
		Code: code, Severity: diag.Error, Source: about,
		Message: diag.Text{Zh: zh, En: en}, Hint: diag.Text{Zh: hintZh, En: hintEn},
	}
}

func warning(code, zh, en, hintZh, hintEn string) diag.Rule {
	r := mistake(code, zh, en, hintZh, hintEn)
	r.Severity = diag.Warning
	return r
}

// Rules lists the findings.
func Rules() []*diag.Rule {
	return []*diag.Rule{
		&ruleNoName, &ruleTwice, &ruleNoContact, &ruleCount, &ruleNone, &ruleColumn, &ruleNoColumn, &ruleLongName,
		&ruleNameSafe, &ruleNothing, &ruleColumns, &ruleEmpty, &ruleTable, &ruleWhether, &ruleSame, &ruleSpeech, &ruleUnmarked, &ruleFault, &ruleHidden,
		&ruleUnprinted, &ruleNoneLeft,
	}
}
