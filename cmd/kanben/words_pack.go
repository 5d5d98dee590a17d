package main

import "kanben/book/diag"

// Packing for groups.
var (
	keyPackShort = &diag.Text{
		Zh: "给每个小组打包：该给的成品、封面单、讨论题、签到表，外加一份汇总",
		En: "Make a parcel for each study group, with a cover sheet, and the totals",
	}
	keyPackLong = &diag.Text{
		Zh: "小组写在 book.yaml 的 groups 里，或者写成一张表（CSV、XLSX），用 --groups 给出；\n" +
			"有一行是列名：组名、联系人、电话、人数、小册子、大字本、手机、渠道、标记、备注。\n" +
			"每组一个文件夹：只有该组要的成品，外加封面单、讨论题、签到表、阅读计划和校验清单。",
		En: "Groups stand in book.yaml, or in a table (CSV, XLSX) given with --groups, a row of\n" +
			"which names its columns: group, contact, phone number, people, booklet, large, phone, channel, mark, note.\n" +
			"Each group gets a folder with the files it wants and nothing else, a cover sheet, pages for\n" +
			"its meeting, and a list of checksums.",
	}
	keyPackExample = &diag.Text{
		Zh: "kanben pack 稿件.txt --groups 小组.csv\nkanben pack 书稿 --plan          只看看怎么分，不写文件\nkanben pack 书稿 --sign 密钥.key --base-url https://example.org/book",
		En: "kanben pack speech.txt --groups groups.csv\nkanben pack project --plan          see who gets what, write nothing\nkanben pack project --sign secret.key --base-url https://example.org/book",
	}
	keyFlagGroupsFile = &diag.Text{Zh: "小组名单：`表`（CSV 或 XLSX）", En: "`table` of the groups (CSV or XLSX)"}
	keyFlagNames      = &diag.Text{Zh: "文件名：`zh|ascii|both`（中文；拼音；文件夹用中文、压缩包用拼音）", En: "file names: `zh|ascii|both` (Chinese; pinyin; folders Chinese and archives pinyin)"}
	keyFlagZip        = &diag.Text{Zh: "每组再打一个压缩包；写了渠道的组总会有", En: "an archive for each group; groups with channels always have one"}
	keyFlagShort      = &diag.Text{Zh: "文件名不超过 80 字节", En: "file names of at most 80 bytes"}
	keyFlagQR         = &diag.Text{Zh: "封面单上印二维码；--qr=false 不印", En: "a QR code on cover sheets; --qr=false for none"}
	keyFlagBaseURL    = &diag.Text{Zh: "二维码的`网址`开头，后接各组的名字", En: "`address` that QR codes begin with; the group follows"}
	keyFlagSign       = &diag.Text{Zh: "签名用的 minisign `密钥文件`；口令放在环境变量 KANBEN_SIGN_PASSWORD", En: "minisign secret `key file` to sign with; its password in KANBEN_SIGN_PASSWORD"}
	keyFlagSpare      = &diag.Text{Zh: "多印百分之`几`备用", En: "how many `percent` more to print"}
	keyFlagMark       = &diag.Text{Zh: "在各组自己那份 PDF、小册子、大字本的版权页上印组名；不写则不印", En: "print each group's name on the copyright page of its own PDF, booklet and large print"}
	keyFlagPlan       = &diag.Text{Zh: "只说打算怎么分，不写文件", En: "say who gets what, write nothing"}

	keyPackMaking   = &diag.Text{Zh: "正在做第 %[1]d 组，共 %[2]d 组…", En: "making parcel %[1]d of %[2]d…"}
	keyNoGroups     = &diag.Text{Zh: "没有小组", En: "there are no groups"}
	keyNoGroupsHint = &diag.Text{Zh: "用 --groups 给出名单（CSV 或 XLSX），或写在 book.yaml 的 groups 里", En: "give a table with --groups, or write them into book.yaml under groups"}
	keyRosterBad    = &diag.Text{Zh: "小组名单里有 %[1]d 处错误，改好再打包", En: "the groups have mistakes (%[1]d); mend them first"}
	keyBadTable     = &diag.Text{Zh: "%[1]s 不是完整的 XLSX 表格", En: "%[1]s is no whole XLSX workbook"}
	keyLargeTable   = &diag.Text{Zh: "%[1]s 里的内容太多，不像小组名单", En: "%[1]s holds too much for a list of groups"}
	keyTableHint    = &diag.Text{Zh: "在表格软件里打开，另存为 CSV", En: "open it in a spreadsheet and save it as CSV"}
	keyOldTable     = &diag.Text{Zh: "%[1]s 是旧的 XLS 表格，读不了", En: "%[1]s is a workbook of the old kind (XLS), which cannot be read"}
	keyNoOutput     = &diag.Text{Zh: "小组要“%[1]s”，可是没有这种成品", En: "a group wants %[1]q, and there is no such output"}
	keyBadSecret    = &diag.Text{Zh: "“%[1]s”不是 minisign 密钥文件", En: "%[1]s is no minisign secret key"}
	keyBadPassword  = &diag.Text{Zh: "口令打不开密钥 %[1]s", En: "the password does not open the key %[1]s"}
	keyPasswordHint = &diag.Text{Zh: "把口令放进环境变量 KANBEN_SIGN_PASSWORD", En: "put it into the variable KANBEN_SIGN_PASSWORD"}
	keyPackParcels  = &diag.Text{Zh: "各组：", En: "Parcels:"}
	keyPackTotals   = &diag.Text{Zh: "合计：", En: "Totals:"}
	keyPackCopies   = &diag.Text{Zh: "%[1]s %[2]d 份", En: "%[1]s × %[2]d"}
	keyPackSheets   = &diag.Text{Zh: "用纸 %[1]d 张", En: "%[1]d {1:sheet|sheets} of paper"}
	keyPackGroups   = &diag.Text{Zh: "%[1]d 组", En: "%[1]d {1:group|groups}"}
	keyPackArchives = &diag.Text{Zh: "压缩包 %[1]d 个", En: "%[1]d {1:archive|archives}"}
	keyPackNothing  = &diag.Text{Zh: "（什么都没有）", En: "(nothing)"}
	keyPlanOnly     = &diag.Text{Zh: "只是打算，没有写文件。", En: "Only planned: nothing was written."}
	keyPackSigned   = &diag.Text{Zh: "清单都已签名；收到的人用公钥核对：kanben verify 文件夹 --key %[1]s", En: "All lists are signed; receivers check them with the public key: kanben verify FOLDER --key %[1]s"}
	keyPackConflict = &diag.Text{Zh: "%[1]s 里有文件挡着，什么都没有写：%[2]s", En: "files are in the way in %[1]s, nothing was written: %[2]s"}
	keyPackForce    = &diag.Text{Zh: "改过的可以用 --force 覆盖；别人的文件请先移走，或用 -o 另选文件夹", En: "--force replaces those that were changed; move foreign files away, or choose another folder with -o"}
	keyPackForeign  = &diag.Text{Zh: "%[1]s 里有别的文件，不是打包生成的，什么都没有写", En: "%[1]s holds other files, not parcels; nothing was written"}
	keyPackOther    = &diag.Text{Zh: "请用 -o 另选一个文件夹", En: "choose another folder with -o"}
	keyPackCodes    = &diag.Text{
		Zh: "封面单的二维码指向 %[1]s/组名的拼音/。这些页由 kanben site --group-pages 生成，放到这个网址上扫码才打得开；%[2]s 就是一个。",
		En: "The QR codes of the cover sheets lead to %[1]s/GROUP/. kanben site --group-pages makes these pages; the codes open once they stand at that address, as %[2]s.",
	}
	keyListComma = &diag.Text{Zh: "、", En: ", "}
	keyAlsoFiles = &diag.Text{Zh: "，等 %[1]d 个", En: " and others, %[1]d in all"}
)
