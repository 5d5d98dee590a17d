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
		Zh: "稿件是 .txt、.md 或 .docx 文件；看看是不是选错了文件夹",
		En: "manuscripts are files .txt, .md or .docx; check whether it is the right folder",
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
)
