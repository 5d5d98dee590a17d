package main

import "kanben/book/diag"

// Sheets and how they are printed.
var (
	keyBookletShort = &diag.Text{
		Zh: "把任何 PDF 拼成可以打印、装订的小册子",
		En: "Impose any PDF as a booklet to print and bind",
	}
	keyBookletLong = &diag.Text{
		Zh: "不管 PDF 是哪个程序做的。字还是字，不变成图；页的大小不变，除非纸放不下，放不下会说明。\n" +
			"做好的文件放在 PDF 旁边的“文件名-小册子”文件夹里；PDF 本身不会被改动。\n" +
			"第一次打印前，先用 kanben printer test 试一试打印机。",
		En: "It may come from any program. Text stays text, nothing becomes a picture; pages keep their\n" +
			"size unless the paper is too small, which is then said. The files go into a folder\n" +
			"NAME-小册子 beside the PDF, which is never changed.\n" +
			"Before printing for the first time, try your printer with kanben printer test.",
	}
	keyBookletUsage   = &diag.Text{Zh: "[选项] 文件.pdf", En: "[FLAG ...] FILE.pdf"}
	keyBookletExample = &diag.Text{
		Zh: "kanben booklet 讲稿.pdf                       A4 对折，骑马订\n" +
			"kanben booklet 讲稿.pdf --proof               另做一张图，看看折好是什么样\n" +
			"kanben booklet 讲稿.pdf --sheet a3            A4 的页，用 A3 纸对折\n" +
			"kanben booklet 厚书.pdf --method signatures --signature 16\n" +
			"kanben booklet 讲稿.pdf --method glued --cover-apart\n" +
			"kanben booklet 小书.pdf --folds 2             A6 的页，一张 A4 折两次，8 页",
		En: "kanben booklet speech.pdf                       A4, folded and stapled\n" +
			"kanben booklet speech.pdf --proof               and a picture of the folded book\n" +
			"kanben booklet speech.pdf --sheet a3            A4 pages on A3 paper\n" +
			"kanben booklet thick.pdf --method signatures --signature 16\n" +
			"kanben booklet speech.pdf --method glued --cover-apart\n" +
			"kanben booklet small.pdf --folds 2              A6 pages, a sheet of A4 folded twice",
	}
	keyFlagMethod     = &diag.Text{Zh: "`装订`方法：%[1]s（骑马订、配帖锁线、胶订、平订）", En: "`how` it is bound: %[1]s"}
	keyFlagSheet      = &diag.Text{Zh: "打印用的`纸`：%[1]s，或宽x高", En: "`paper` to print on: %[1]s, or WIDTHxHEIGHT"}
	keyFlagUp         = &diag.Text{Zh: "纸的一面放几`页`：1、2、4、8；放多的要裁开", En: "`pages` on a side of a sheet: 1, 2, 4, 8; more than a fold needs are cut apart"}
	keyFlagSignature  = &diag.Text{Zh: "配帖时一帖多少`页`：8、16、32；不写则 16", En: "`pages` of a signature: 8, 16, 32; 16 if not given"}
	keyFlagFolds      = &diag.Text{Zh: "一张纸折几`次`：1；2 是双折，字头对字头，一张 8 页", En: "how `often` a sheet is folded: 1; 2 has heads against heads, 8 pages a sheet"}
	keyFlagSpine      = &diag.Text{Zh: "书脊在左`边`还是右边（竖排的书在右边）", En: "the `side` at which the book is bound"}
	keyFlagFlip       = &diag.Text{Zh: "双面打印沿哪条`边`翻转；不写则按 kanben printer set 说的，没说过是短边", En: "the `edge` over which the printer turns paper; as kanben printer set was told, else short"}
	keyFlagSingle     = &diag.Text{Zh: "打印机只能印一面：做成正面、背面两个文件", En: "the printer prints one side: make two files, fronts and backs"}
	keyFlagCoverApart = &diag.Text{Zh: "封面（前两页和后两页）另成一个文件，单独印", En: "the cover, the first two and last two pages, in a file of its own"}
	keyFlagThickness  = &diag.Text{Zh: "一张纸的`厚度`，算爬移和书脊用；不写则按印刷单的纸估算，没写纸则 0.1mm（80 克纸）", En: "`thickness` of a sheet, for creep and spine; if not given that of the print order's paper, or 0.1mm (80 g)"}
	keyFlagCreep      = &diag.Text{Zh: "`爬移`：里面的页往折线挪，裁齐后切口一样宽；auto 厚了才做，on、off，或每张挪多少，如 0.12mm", En: "`creep`: inner pages move to the fold, so that margins are even after trimming; auto: in thick booklets, on, off, or how far for each sheet, as 0.12mm"}
	keyFlagPrinter    = &diag.Text{Zh: "用哪台`打印机`：kanben printer set --name 起的名字", En: "which `printer`, by the name of kanben printer set --name"}
	keyFlagGutter     = &diag.Text{Zh: "页和书脊之间另加多`宽`的白边，如 5mm", En: "white `width` added between page and spine, as 5mm"}
	keyFlagBleed      = &diag.Text{Zh: "页边以外的内容印出多`宽`（出血），如 3mm；印厂版不写则 3mm", En: "`width` of what lies around the pages that is printed too, as 3mm; for print shops 3mm if not given"}
	keyFlagMarks      = &diag.Text{Zh: "印出裁切线、折线和套准线", En: "print marks for cutting, folding and register"}
	keyFlipOrSingle   = &diag.Text{Zh: "--flip 说的是双面打印机，不能和 --single-sided 一起用", En: "--flip is about printers that print both sides; it cannot go with --single-sided"}
	keyFlagCopies     = &diag.Text{Zh: "印刷单：印多少`本`", En: "print order: `number` of copies"}
	keyFlagPaper      = &diag.Text{Zh: "印刷单：内文`纸`；不写则 80克双胶纸", En: "print order: `paper`, 80 g offset if not given"}
	keyFlagCoverPaper = &diag.Text{Zh: "印刷单：封面`纸`；不写则与内文相同", En: "print order: `paper` of the cover, if it is another"}
	keyIsOrder        = &diag.Text{Zh: "印刷单，交给印刷厂", En: "print order, for the print shop"}
	keyIsOrderTable   = &diag.Text{Zh: "印刷单的表格，Excel 能打开", En: "the print order as a table, for Excel"}
	keyFlagStandard   = &diag.Text{Zh: "PDF 声明符合哪些`标准`：%[1]s；不写则 ua1,a2a，印刷厂嫌多才要减", En: "`standards` that PDFs claim to conform to: %[1]s; ua1,a2a if not given, less for printers that ask for less"}
	keyStandardsClash = &diag.Text{Zh: "%[1]s 不能一起用", En: "%[1]s do not go together"}
	keyFlagSlip       = &diag.Text{Zh: "另做一张打印说明", En: "also make a slip with instructions for printing"}
	keyFlagSheetProof = &diag.Text{Zh: "另做一张图（PNG）：折好以后一页页是什么样", En: "also make a picture (PNG) of the folded book, page by page"}
	keyFlagSheetOut   = &diag.Text{Zh: "做好的文件放在哪个`文件夹`", En: "`folder` for the files"}

	keyBookletWhat     = &diag.Text{Zh: "请写明一个 PDF 文件，例如：kanben booklet 讲稿.pdf", En: "name one PDF: kanben booklet speech.pdf"}
	keyNotPDF          = &diag.Text{Zh: "%[1]s 不是 PDF", En: "%[1]s is no PDF"}
	keyNotPDFHint      = &diag.Text{Zh: "Word、WPS 文件请先“另存为”PDF；稿件请用：kanben build %[1]s --only booklet", En: "save documents as PDF first; for manuscripts use: kanben build %[1]s --only booklet"}
	keyPDFLocked       = &diag.Text{Zh: "%[1]s 加了密码或限制，拼不了", En: "%[1]s is encrypted"}
	keyPDFLockedHint   = &diag.Text{Zh: "请向做这个文件的人要一份没有密码、没有限制的；或者打开它，用“打印到 PDF”另存一份", En: "ask its author for one without a password or restrictions, or open it and print it to a new PDF"}
	keyPDFTooLarge     = &diag.Text{Zh: "%[1]s 太大，超过 1 GB", En: "%[1]s is too large, more than 1 GB"}
	keyPDFTooLargeHint = &diag.Text{Zh: "请分成几份，或者把里面的图片压小", En: "split it, or make its pictures smaller"}
	keyPDFBroken       = &diag.Text{Zh: "%[1]s 坏了，或者不完整", En: "%[1]s is broken or incomplete"}
	keyPDFBrokenHint   = &diag.Text{Zh: "多半是没有下载完或者传坏了，请重新下载或另要一份", En: "probably its download was cut off: fetch it again"}
	keyPDFNoPages      = &diag.Text{Zh: "%[1]s 里一页也没有", En: "%[1]s has no pages"}
	keyReadAs          = &diag.Text{Zh: "%[1]s：%[2]d 页，%[3]s", En: "%[1]s: %[2]d {2:page|pages}, %[3]s"}
	keyIsProof         = &diag.Text{Zh: "折好以后的样子，先看看", En: "the folded book as a picture: have a look first"}
	keyIsSlip          = &diag.Text{Zh: "打印说明", En: "instructions for printing"}

	keyPrinterUsage = &diag.Text{Zh: "test | set | show", En: "test | set | show"}
	keyPrinterShort = &diag.Text{Zh: "试一试打印机怎样印两面，记下来，以后的小册子都按它做", En: "Find out how your printer prints both sides; later booklets follow it"}
	keyPrinterLong  = &diag.Text{
		Zh: "先 kanben printer test 做一张测试页，打印出来，再 kanben printer set 回答四个问题。",
		En: "Make a test page with kanben printer test, print it, then answer four questions:\nkanben printer set.",
	}
	keyPrinterExample    = &diag.Text{Zh: "kanben printer test\nkanben printer set\nkanben printer show", En: "kanben printer test\nkanben printer set\nkanben printer show"}
	keyPrinterTestShort  = &diag.Text{Zh: "做一张测试页", En: "Write a test page"}
	keyPrinterSetShort   = &diag.Text{Zh: "看着印好的测试页，回答四个问题", En: "Answer four questions about the printed test page"}
	keyPrinterSetLong    = &diag.Text{Zh: "答案也可以用选项给出，或者一行一个从管道送进来。", En: "Answers may be given by flags too, or line by line through a pipe."}
	keyPrinterSetExample = &diag.Text{
		Zh: "kanben printer set\nkanben printer set --duplex yes --edge short --arrow same --ruler yes\nkanben printer set --duplex no --out down --tray up --arrow same",
		En: "kanben printer set\nkanben printer set --duplex yes --edge short --arrow same --ruler yes\nkanben printer set --duplex no --out down --tray up --arrow same",
	}
	keyPrinterShowShort = &diag.Text{Zh: "看看记下了什么", En: "Show what is known of the printer"}
	keyFlagTestOutput   = &diag.Text{Zh: "测试页的`文件`名", En: "name of the `file`"}
	keyPrinterTestDone  = &diag.Text{
		Zh: "请打印这两页，A4 纸、横向、实际大小：\n" +
			"  能双面打印的，选双面、沿短边翻转；\n" +
			"  只能印一面的，先印第 1 页，把纸放回进纸盘，再印第 2 页，让 B 印在 A 的背面。\n" +
			"然后运行 kanben printer set。测试页：",
		En: "Print its two pages on A4, landscape, actual size:\n" +
			"  with a printer that prints both sides: both sides, flip on short edge;\n" +
			"  else print page 1, put the sheet back into the tray, and print page 2, so that B comes\n" +
			"  on the back of A.\n" +
			"Then run kanben printer set. The test page:",
	}
	keyInTheWay          = &diag.Text{Zh: "%[1]s 已经有了，什么都没有写", En: "%[1]s is there already, nothing was written"}
	keyInTheWayHint      = &diag.Text{Zh: "确定可以覆盖，就加上 --force；或者用 -o 另起一个名字", En: "to replace it add --force, or choose another name with -o"}
	keyFlagDuplex        = &diag.Text{Zh: "打印机`会不会`自己印两面", En: "`whether` it prints both sides by itself"}
	keyFlagEdge          = &diag.Text{Zh: "会印两面的：打印对话框里选的是沿哪条`边`翻转", En: "both sides: the `edge` that was set in the print dialog"}
	keyFlagOut           = &diag.Text{Zh: "只印一面的：纸出来时印好的一面朝`上`还是朝下", En: "one side: the printed `side` comes out up or down"}
	keyFlagTray          = &diag.Text{Zh: "只印一面的：放回进纸盘时 A 朝`上`还是朝下，B 才印在背面", En: "one side: A lay `up` or down in the tray when B came on its back"}
	keyFlagArrow         = &diag.Text{Zh: "像翻书那样翻过来，B 的箭头和 A 的`方向`相同还是相反", En: "turned like a page of a book, B's arrow `points` as A's or the other way"}
	keyFlagRuler         = &diag.Text{Zh: "那条线`是不是`正好 100 毫米", En: "`whether` the line is 100 mm long"}
	keyAskDuplex         = &diag.Text{Zh: "1. 打印机会自己印两面吗？", En: "1. Does the printer print both sides by itself?"}
	keyAskEdge           = &diag.Text{Zh: "2. 打印对话框里选的是沿长边还是短边翻转？", En: "2. Which edge was set in the print dialog, long or short?"}
	keyAskOut            = &diag.Text{Zh: "2. 印完第 1 页，纸出来时 A 朝上还是朝下？", En: "2. When page 1 was printed, did A come out facing up or down?"}
	keyAskTray           = &diag.Text{Zh: "3. 把纸放回进纸盘，A 朝上还是朝下时，B 印在了背面？", En: "3. How did A face in the tray when B came on its back, up or down?"}
	keyAskArrow          = &diag.Text{Zh: "看着 A，箭头朝上，像翻书页那样左右翻过来：B 的箭头也朝上（same，相同）还是朝下（opposite，相反）？", En: "Hold A with its arrow up and turn it like a page of a book: does B's arrow point up (same) or down (opposite)?"}
	keyAskRuler          = &diag.Text{Zh: "用尺量一量，那条线正好 100 毫米吗？", En: "Measure it: is the line 100 mm long?"}
	keyAnswerIs          = &diag.Text{Zh: "请回答：%[1]s", En: "Please answer: %[1]s"}
	keyNoAnswer          = &diag.Text{Zh: "问题没有回答完，什么都没有记下", En: "not all questions were answered, nothing was kept"}
	keyNoAnswerHint      = &diag.Text{Zh: "也可以用选项回答：%[1]s %[2]s", En: "flags answer too: %[1]s %[2]s"}
	keyAnswerOfOther     = &diag.Text{Zh: "%[1]s 是 --duplex %[2]s 的打印机才有的问题", En: "%[1]s is a question of printers with --duplex %[2]s"}
	keyFlagPrinterName   = &diag.Text{Zh: "给这台打印机起个`名字`，有几台时用；不起名字的是平时用的", En: "a `name` for this printer, if there are several; the one without a name is the usual one"}
	keyPrinterSaved      = &diag.Text{Zh: "记下了，用 --printer %[1]s，或者在 book.yaml 里写 print: {profile: %[1]s}：", En: "Kept; use it by --printer %[1]s, or print: {profile: %[1]s} in book.yaml:"}
	keyPrinterCalled     = &diag.Text{Zh: "%[1]s：", En: "%[1]s:"}
	keyPrinterName       = &diag.Text{Zh: "打印机不能叫“%[1]s”：名字里不能有 / \\ : * ? 这样的符号，也不能太长", En: "a printer cannot be called %[1]q: a name has no / \\ : * ? and the like, and is not too long"}
	keyNoPrinter         = &diag.Text{Zh: "这台电脑上没有记下叫“%[1]s”的打印机", En: "no printer called %[1]q is known on this computer"}
	keyNoPrinterHint     = &diag.Text{Zh: "先 kanben printer test，再 kanben printer set --name %[1]s；或者加 --flip short", En: "kanben printer test, then kanben printer set --name %[1]s; or add --flip short"}
	keyOtherPrinters     = &diag.Text{Zh: "记下的有：%[2]s", En: "known are: %[2]s"}
	keyProfileSaved      = &diag.Text{Zh: "记下了，以后的小册子都按它做：", En: "Kept; later booklets follow it:"}
	keyNoProfile         = &diag.Text{Zh: "还没有记下打印机。先运行 kanben printer test。", En: "Nothing is known of the printer. Begin with kanben printer test."}
	keyNoConfigDir       = &diag.Text{Zh: "找不到存放设置的文件夹", En: "there is no folder for settings"}
	keyProfileBroken     = &diag.Text{Zh: "打印机设置 %[1]s 读不懂", En: "the printer's settings %[1]s cannot be understood"}
	keyProfileBrokenHint = &diag.Text{Zh: "再运行一次 kanben printer set", En: "run kanben printer set again"}
	keyIsDuplexLong      = &diag.Text{Zh: "打印机会自己印两面，选“沿长边翻转”。", En: "It prints both sides by itself; choose “flip on long edge”."}
	keyIsDuplexShort     = &diag.Text{Zh: "打印机会自己印两面，选“沿短边翻转”。", En: "It prints both sides by itself; choose “flip on short edge”."}
	keyIsSingleAsIs      = &diag.Text{Zh: "打印机只印一面：先印正面的文件，整叠照原样放回进纸盘，再印背面的文件（背面的文件从最后一张开始）。", En: "It prints one side: print the fronts, put the pile back as it lies, print the backs (their file begins with the last sheet)."}
	keyIsSingleTurned    = &diag.Text{Zh: "打印机只印一面：先印正面的文件，整叠翻个面放回进纸盘，再印背面的文件。", En: "It prints one side: print the fronts, turn the pile over and put it back, print the backs."}
	keyIsUpset           = &diag.Text{Zh: "背面会颠倒，小册子里已替您倒过来。", En: "Backs come out upside down; booklets make up for it."}
	keyNotActualSize     = &diag.Text{Zh: "这台打印机把页缩放了：打印时请选“实际大小”或 100%%。", En: "Pages were scaled: choose “actual size” or 100 %% when printing."}
)
