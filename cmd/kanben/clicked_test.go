package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// click runs the program as a double click on its icon does, with what was dropped
// on it, in a folder, and gives what stands in the window.
func click(t *testing.T, dir, lang string, dropped ...string) (status int, window string, left string) {
	t.Helper()
	t.Chdir(dir)
	out, err := os.Create(filepath.Join(t.TempDir(), "window"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	in := strings.NewReader("\nmore")
	c := newConsole(in, out, out, func(name string) string {
		return map[string]string{"LANG": lang}[name]
	}, dropped)
	c.clicked = true
	status = c.run(context.Background(), dropped)
	data, err := os.ReadFile(out.Name())
	if err != nil {
		t.Fatal(err)
	}
	return status, string(data), dir
}

// Without an argument the program explains itself, in few lines, and waits.
func TestDoubleClickExplainsItself(t *testing.T) {
	for lang, want := range map[string]string{"zh_CN.UTF-8": "拖到 kanben.exe 图标上", "en_US.UTF-8": "Drop a manuscript"} {
		status, window, dir := click(t, t.TempDir(), lang)
		if status != 0 || !strings.Contains(window, want) || strings.Count(window, "\n") > 24 {
			t.Errorf("%s: status %d\n%s", lang, status, window)
		}
		if !strings.HasSuffix(window, "按回车键关闭窗口\n") && !strings.HasSuffix(window, "Press Enter to close this window\n") {
			t.Errorf("%s: it does not wait: %q", lang, window)
		}
		if made, _ := os.ReadDir(dir); len(made) > 0 {
			t.Errorf("%s: it has made %v", lang, made)
		}
	}
}

// What is dropped on it is built: manuscripts, folders; and what goes wrong stays
// to be read.
func TestDroppedManuscriptIsBuilt(t *testing.T) {
	dir := t.TempDir()
	talk := filepath.Join(dir, "讲话 稿.txt")
	if err := os.WriteFile(talk, []byte("第一讲 开头\n\n同志们：今天说两句话。\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	status, window, _ := click(t, t.TempDir(), "zh_CN.UTF-8", talk) // Explorer's folder is another one
	if _, err := os.Stat(filepath.Join(dir, "讲话 稿-成品", "讲话 稿.epub")); status != 0 || err != nil {
		t.Errorf("status %d, %v\n%s", status, err, window)
	}
	if !strings.HasSuffix(window, "按回车键关闭窗口\n") {
		t.Errorf("it does not wait: %q", window)
	}
	picture := filepath.Join(dir, "照片.pdf")
	if err := os.WriteFile(picture, []byte("%PDF-1.7"), 0o666); err != nil {
		t.Fatal(err)
	}
	status, window, _ = click(t, dir, "zh_CN.UTF-8", picture)
	if status != 1 || !strings.Contains(window, "错误：") || !strings.HasSuffix(window, "按回车键关闭窗口\n") {
		t.Errorf("status %d\n%s", status, window)
	}
}

// A book.yaml beside the program is built, as in a command window.
func TestDoubleClickBesideABook(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"book.yaml": "title: 书\n", "稿.txt": "第一讲 开头\n\n同志们：今天说两句话。\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if status, window, _ := click(t, dir, "zh_CN.UTF-8"); status != 0 || !strings.Contains(window, "书.epub") {
		t.Errorf("status %d\n%s", status, window)
	}
}
