package build

import (
	"fmt"
	"strings"

	"kanben/book/diag"
)

// A Forbidden error tells that findings forbid the book: errors, or with
// Job.Strict warnings.
type Forbidden struct {
	Errors, Warnings int // in the findings
}

// Error counts what forbids.
func (f *Forbidden) Error() string {
	return fmt.Sprintf("findings forbid the book: %d errors, %d warnings", f.Errors, f.Warnings)
}

// Permit gives a *Forbidden error if findings forbid the book, nil if not.
func Permit(list diag.List, strict bool) error {
	if !list.Forbids(strict) {
		return nil
	}
	return &Forbidden{Errors: list.Count(diag.Error), Warnings: list.Count(diag.Warning)}
}

// A Fault is an error about the world with words in both languages. What lies
// below it (no such file, disk full) is in Err.
type Fault struct {
	Message diag.Text // a pattern for Args
	Hint    diag.Text // what to do, a pattern too; may be empty
	Args    []any
	Err     error // may be nil
}

// Error gives the message in English.
func (f *Fault) Error() string {
	s := f.Text(diag.English)
	if f.Err != nil {
		s += ": " + f.Err.Error()
	}
	return s
}

// Unwrap gives what lies below.
func (f *Fault) Unwrap() error { return f.Err }

// Text gives the message in language l, without what lies below.
func (f *Fault) Text(l diag.Lang) string { return f.Message.Format(l, f.Args...) }

// Advice gives the hint in language l, or "".
func (f *Fault) Advice(l diag.Lang) string { return f.Hint.Format(l, f.Args...) }

func folderFault(dir string, err error) error {
	return &Fault{
		Message: diag.Text{Zh: "不能使用输出文件夹 %[1]s", En: "cannot use the output folder %[1]s"},
		Hint:    diag.Text{Zh: "可以用 -o 另选一个文件夹", En: "choose another folder with -o"},
		Args:    []any{dir},
		Err:     err,
	}
}

func notAFolder(dir string) error {
	return &Fault{
		Message: diag.Text{Zh: "%[1]s 是文件，不是文件夹", En: "%[1]s is a file, not a folder"},
		Hint:    diag.Text{Zh: "可以用 -o 另选一个文件夹", En: "choose another folder with -o"},
		Args:    []any{dir},
	}
}

func readFault(name string, err error) error {
	return &Fault{
		Message: diag.Text{Zh: "不能读取 %[1]s", En: "cannot read %[1]s"},
		Args:    []any{name},
		Err:     err,
	}
}

// leftFault tells that all is done but for one old file under a temporary name.
func leftFault(name string, err error) error {
	return &Fault{
		Message: diag.Text{Zh: "书已经做好，但旧文件 %[1]s 没能删掉", En: "the book is written, but the old file %[1]s could not be removed"},
		Args:    []any{name},
		Err:     err,
	}
}

func writeFault(name string, err error) error {
	return &Fault{
		Message: diag.Text{Zh: "写不成 %[1]s", En: "cannot write %[1]s"},
		Hint:    diag.Text{Zh: "可以用 -o 另选一个文件夹", En: "choose another folder with -o"},
		Args:    []any{name},
		Err:     err,
	}
}

// epubFault tells that the e-book could not be put together. On Windows that takes
// the temporary folder: it may be full, or not to be written to.
func epubFault(err error) error {
	return &Fault{
		Message: diag.Text{Zh: "电子书没有做成", En: "the e-book could not be made"},
		Hint:    diag.Text{Zh: "看看磁盘和临时文件夹是不是满了、能不能写，再做一次；还是不成，就把这段话和稿件发给我们", En: "see whether the disk or the temporary folder is full or read-only, and try again; if it still fails, send us this message and the manuscript"},
		Err:     err,
	}
}

func spareFault(err error) error {
	return &Fault{
		Message: diag.Text{Zh: "找生僻字时有字体文件读不了", En: "a font file could not be read while looking for a rare character"},
		Hint:    diag.Text{Zh: "把它从字体文件夹里拿走，再做一次", En: "take it out of the folder of fonts and try again"},
		Err:     err,
	}
}

// conflictFault tells what is in the way in a folder, and how to insist where
// one can.
func conflictFault(dir string, conflicts []conflict) error {
	var zh, en strings.Builder
	fmt.Fprintf(&zh, "%s 里有文件挡着，什么都没有写：", dir)
	fmt.Fprintf(&en, "files are in the way in %s, nothing was written:", dir)
	yields := true
	for _, c := range conflicts {
		why := conflictWords[c.kind]
		fmt.Fprintf(&zh, "\n    %s（%s）", c.name, why.Zh)
		fmt.Fprintf(&en, "\n    %s (%s)", c.name, why.En)
		yields = yields && c.kind <= foreign
	}
	f := &Fault{
		Message: diag.Text{Zh: "%[1]s", En: "%[2]s"},
		Hint: diag.Text{
			Zh: "确定可以覆盖，就加上 --force；或者用 -o 另选一个文件夹",
			En: "to replace them add --force, or choose another folder with -o",
		},
		Args: []any{zh.String(), en.String()},
	}
	if !yields {
		f.Hint = diag.Text{Zh: "请用 -o 另选一个文件夹", En: "choose another folder with -o"}
	}
	return f
}

var conflictWords = [...]diag.Text{
	changed:        {Zh: "上次生成以后被改过", En: "changed since it was built"},
	foreign:        {Zh: "不是 kanben 生成的", En: "not made by kanben"},
	irregular:      {Zh: "是文件夹或设备", En: "a folder or device"},
	manuscriptFile: {Zh: "是这本书的稿件", En: "a manuscript of this book"},
}
