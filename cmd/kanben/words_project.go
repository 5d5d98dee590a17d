package main

import "kanben/book/diag"

// Folders and book.yaml.
var (
	keyOneFolder = &diag.Text{
		Zh: "文件夹和 book.yaml 只能单独给：%[1]s",
		En: "a folder, or a book.yaml, can only be given by itself: %[1]s",
	}
	keyOneFolderHint = &diag.Text{
		Zh: "一个文件夹是一本书；几份稿件合成一本，就一一写出文件名",
		En: "a folder is a book; to make one of several manuscripts, name the files",
	}
	keyTooDeep = &diag.Text{
		Zh: "%[1]s 里的稿件太深：文件夹里的文件夹是“部分”，再往里的不收",
		En: "the manuscripts in %[1]s lie too deep: folders in a book's folder are its parts, and those in them are not read",
	}
	keyTooDeepHint = &diag.Text{
		Zh: "把稿件往上移一层，或者在 book.yaml 的 speeches 里一一写出",
		En: "move them up, or name them in the speeches of book.yaml",
	}
	keyEmptyFolder = &diag.Text{
		Zh: "%[1]s 里没有稿件",
		En: "there are no manuscripts in %[1]s",
	}
	keyEmptyFolderHint = &diag.Text{
		Zh: "稿件是 .txt、.md、.docx、.odt 或 .html 文件；看看是不是选错了文件夹",
		En: "manuscripts are files .txt, .md, .docx, .odt or .html; check whether it is the right folder",
	}
	keyWrongVariable = &diag.Text{
		Zh: "环境变量 %[1]s 不能是“%[2]s”",
		En: "the variable %[1]s cannot be %[2]q",
	}
	keyWrongInFile = &diag.Text{
		Zh: "%[1]s 的内容不对",
		En: "a wrong value for %[1]s",
	}
	keyManifestBad = &diag.Text{
		Zh: "book.yaml 里有 %[1]d 处要改，改好以前不能成书",
		En: "book.yaml has mistakes (%[1]d); no book is made until they are mended",
	}

	keyInitUsage = &diag.Text{Zh: "[选项] [文件夹]", En: "[FLAG ...] [FOLDER]"}
	keyInitShort = &diag.Text{
		Zh: "在稿件的文件夹里写一份 book.yaml",
		En: "Write a book.yaml into a folder of manuscripts",
	}
	keyInitLong = &diag.Text{
		Zh: "book.yaml 写明书名、各篇的顺序、版式等等；里面有说明，用记事本就能改。\n" +
			"已经有 book.yaml 的，不会被覆盖。在终端里会问几句，直接回车就用找到的。",
		En: "book.yaml tells the title, the order of the speeches, the design and more; it has comments,\n" +
			"and any text editor can change it. One that is there is never replaced. On a terminal a few\n" +
			"questions are asked; an empty answer keeps what was found.",
	}
	keyInitExample = &diag.Text{
		Zh: "kanben init 稿件\nkanben init 稿件 --title 学习发言汇编 --organisation 第三学习小组 --date 2024-10-01",
		En: "kanben init talks\nkanben init talks --title 'Collected Speeches' --organisation 'Group 3' --date 2024-10-01",
	}
	keyFlagOrganisation = &diag.Text{Zh: "`编者`：单位或小组", En: "`organisation` or group that publishes it"}
	keyFlagDate         = &diag.Text{Zh: "`日期`，如 2024-10-01", En: "`date`, as 2024-10-01"}
	keyFlagYes          = &diag.Text{Zh: "不提问，用找到的", En: "ask nothing, take what was found"}
	keyInitFile         = &diag.Text{Zh: "%[1]s 是文件，不是文件夹", En: "%[1]s is a file, not a folder"}
	keyInitFileHint     = &diag.Text{
		Zh: "把稿件放进一个文件夹，再 kanben init 文件夹",
		En: "put the manuscripts into a folder and name that",
	}
	keyManifestThere     = &diag.Text{Zh: "%[1]s 已经有了，没有动它", En: "%[1]s is there already and was left alone"}
	keyManifestThereHint = &diag.Text{
		Zh: "直接改它；要重新来，先把它改名或删掉",
		En: "change it by hand; to begin anew, rename or delete it first",
	}
	keyInitDone = &diag.Text{
		Zh: "写好了，有 %[1]d 份稿件。改好以后：%[2]s",
		En: "written, with %[1]d {1:manuscript|manuscripts}. When you have changed it: %[2]s",
	}
	keyInitNext        = &diag.Text{Zh: "kanben build %[1]s", En: "kanben build %[1]s"}
	keyAskIntro        = &diag.Text{Zh: "几个问题，直接回车就用方括号里的，没有就跳过：", En: "A few questions; an empty answer takes what is in brackets, or nothing:"}
	keyAskTitle        = &diag.Text{Zh: "书名", En: "Title"}
	keyAskOrganisation = &diag.Text{Zh: "编者（单位或小组）", En: "Organisation or group"}
	keyAskDate         = &diag.Text{Zh: "日期（如 2024-10-01）", En: "Date (as 2024-10-01)"}
	keyNoDay           = &diag.Text{Zh: "没有“%[1]s”这一天，日期写成 2024-10-01", En: "%[1]q is no day; write a date as 2024-10-01"}

	keySchemaShort = &diag.Text{
		Zh: "显示 book.yaml 的 JSON Schema，供编辑器用",
		En: "Print the JSON Schema of book.yaml, for editors",
	}
	keySchemaLong = &diag.Text{
		Zh: "编辑器（如装了 YAML 扩展的 VS Code）有了它，写 book.yaml 时会提示和检查。",
		En: "With it an editor (VS Code with its YAML extension, say) completes and checks book.yaml.",
	}
	keySchemaExample = &diag.Text{
		Zh: "kanben schema > book.schema.json",
		En: "kanben schema > book.schema.json",
	}
)
