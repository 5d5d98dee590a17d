package main

import "kanben/book/diag"

// Comparing editions.
var (
	keyDiffUsage = &diag.Text{Zh: "旧 新", En: "OLD NEW"}
	keyDiffShort = &diag.Text{Zh: "两个版本有什么不同：修订记录、勘误表、要重印的纸", En: "What two editions have different: a record, an errata slip, the sheets to reprint"}
	keyDiffLong  = &diag.Text{
		Zh: "旧、新各是一份稿件、一个项目文件夹，或者做好的书：EPUB、PDF、网页版、TXT、“…-成品”文件夹、\n" +
			"打包分发的文件夹或 zip。手边只有发出去的旧书，也能和新稿比。按讲话、按句子比较，挪了位置的认得出来；\n" +
			"勘误的页码是旧书印着的页码，要重印的纸按各自的 book.yaml 和这里的选项排版算出。\n" +
			"写出“修订记录.html”“修订记录.md”和“勘误表.pdf”（一张 A4 印四份，裁开夹在旧书里）。",
		En: "OLD and NEW are manuscripts, project folders, or finished books: an EPUB, a PDF, the page for\n" +
			"browsers, a TXT, a folder …-成品, the folder or a zip of a parcel. If the book that was handed out\n" +
			"is all there is, it is compared with the new manuscript. They are compared by speeches and\n" +
			"sentences; speeches that were moved are recognised. Page numbers are those printed in the old\n" +
			"book; sheets are told by laying out each as its book.yaml and the flags have it. Written are\n" +
			"修订记录.html, the same as Markdown, and 勘误表.pdf, four slips on a page of A4.",
	}
	keyDiffExample = &diag.Text{
		Zh: "kanben diff 第1版.txt 第2版.txt\nkanben diff 旧稿/ 新稿/ -o 修订\nkanben diff 发出去的书.epub 新稿/            只有旧书，也能比\nkanben diff 稿件-成品/ 稿件/ --slip-size a5   大一些的勘误表",
		En: "kanben diff first.txt second.txt\nkanben diff old/ new/ -o changes\nkanben diff handed-out.epub new/             only the old book is there\nkanben diff old.pdf new/ --slip-size a5      larger slips",
	}
	keyDiffWhat     = &diag.Text{Zh: "请写明旧的和新的两份，例如：kanben diff 第1版.txt 第2版.txt", En: "name the old and the new one: kanben diff first.txt second.txt"}
	keyDiffSame     = &diag.Text{Zh: "没有改动", En: "same"}
	keyDiffAltered  = &diag.Text{Zh: "有改动", En: "changed"}
	keyDiffAdded    = &diag.Text{Zh: "新增", En: "new"}
	keyDiffRemoved  = &diag.Text{Zh: "删去", En: "gone"}
	keyDiffMoved    = &diag.Text{Zh: "，移动了位置", En: ", moved"}
	keyDiffSheets   = &diag.Text{Zh: "小册子共 %[2]d 张纸，要重印 %[1]d 张。", En: "Sheets of the booklet to reprint: %[1]d of %[2]d."}
	keyDiffNoPages  = &diag.Text{Zh: "新书的页数不知道，算不出要重印哪几张纸；用稿件或者 PDF 来比就能算。", En: "The new book does not tell its pages, so sheets to reprint are unknown; compare with its manuscript or PDF."}
	keyDiffUnknown  = &diag.Text{Zh: "旧书只知道正文的页，扉页、版权页、目录按改过的算；和它的 PDF 比就更准。", En: "Of the old book only the pages of the text are known, those before it count as changed; its PDF would tell."}
	keyFlagSlipSize = &diag.Text{Zh: "勘误表的`大小`：a6 一张 A4 四份，a5 两份；不写则 a6", En: "`size` of the slips: a6, four on a page of A4, or a5, two; a6 if not given"}

	keyUntagged     = &diag.Text{Zh: "%[1]s 里只有印出来的字，分不出哪些是标题、哪些是正文", En: "%[1]s has print alone: it does not say what is a heading and what is text"}
	keyUntaggedHint = &diag.Text{
		Zh: "小册子、别的程序或者 --standard none 做的 PDF 是这样的。请用同一本书的 EPUB、阅读版 PDF（不是“-小册子”）、TXT 或者稿件来比；都没有，就把 PDF 里的字复制到一个 TXT 里",
		En: "booklets are like this, and PDFs of other programs or of --standard none; give the same book's EPUB, reading PDF (not …-小册子), TXT or manuscript; if there is none, copy the words of the PDF into a TXT",
	}
	keyNotBuilt         = &diag.Text{Zh: "%[1]s 里没有读得出来的书", En: "%[1]s holds no book that can be read"}
	keyNotBuiltHint     = &diag.Text{Zh: "这里认得稿件、EPUB、带标签的 PDF、网页版（.html），还有装着它们的文件夹和 zip；TXT 请先从 zip 里取出来", En: "manuscripts, EPUBs, tagged PDFs and pages for browsers (.html) can be compared, and folders and zips of them; take a TXT out of its zip first"}
	keySeveralBooks     = &diag.Text{Zh: "%[1]s 里不止一本书：%[2]s", En: "%[1]s holds more than one book: %[2]s"}
	keySeveralBooksHint = &diag.Text{Zh: "请直接写明要比的那个文件", En: "name the file that is meant"}
)
