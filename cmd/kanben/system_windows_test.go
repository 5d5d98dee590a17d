package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/windows"
)

// systemErrors are the errors of file systems that are told in words of ours.
var systemErrors = []systemError{
	{windows.ERROR_DISK_FULL, keyDiskFull},
	{windows.ERROR_HANDLE_DISK_FULL, keyDiskFull},
	{windows.ERROR_SHARING_VIOLATION, keyInUse},
	{windows.ERROR_LOCK_VIOLATION, keyInUse},
	{windows.ERROR_WRITE_PROTECT, keyReadOnlyDisk},
	{windows.ERROR_ACCESS_DENIED, keyNoPermission},
	{windows.ERROR_FILE_NOT_FOUND, keyNotExist},
	{windows.ERROR_PATH_NOT_FOUND, keyNotExist},
}

// An output that a viewer holds open, as Acrobat does, is told of in both languages,
// and the folder stays as it was; once the viewer is closed the book is made.
func TestOutputOpenInAViewer(t *testing.T) {
	dir := t.TempDir()
	talk, pdf := filepath.Join(dir, "稿.txt"), filepath.Join(dir, "稿-成品", "稿.pdf")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(talk, []byte("第一讲 开头\n\n"+text+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("同志们：今天说两句话。")
	if status, window, _ := click(t, dir, "zh_CN.UTF-8", talk); status != 0 {
		t.Fatal(window)
	}
	before, err := os.ReadFile(pdf)
	if err != nil {
		t.Fatal(err)
	}
	write("同志们：今天说三句话。")
	name, err := windows.UTF16PtrFromString(pdf)
	if err != nil {
		t.Fatal(err)
	}
	viewer, err := windows.CreateFile(name, windows.GENERIC_READ, windows.FILE_SHARE_READ, nil, windows.OPEN_EXISTING, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string]string{"zh_CN.UTF-8": "稿.pdf：文件正被别的程序打开", "en_US.UTF-8": "稿.pdf: the file is open in another program"} {
		if status, window, _ := click(t, dir, lang, talk); status != 1 || !strings.Contains(window, want) {
			t.Errorf("%s: status %d, no %q in\n%s", lang, status, want, window)
		}
	}
	if now, err := os.ReadFile(pdf); err != nil || !bytes.Equal(now, before) {
		t.Errorf("the old file is another one: %v", err)
	}
	if err := windows.CloseHandle(viewer); err != nil {
		t.Fatal(err)
	}
	if status, window, _ := click(t, dir, "zh_CN.UTF-8", talk); status != 0 {
		t.Error(window)
	}
}
