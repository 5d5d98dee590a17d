// Command release makes the archives that users download: one for each system
// and processor, with the program, one page of instructions, its manual pages
// and the typefaces' licences; and SHA256SUMS over them.
//
//	go run ./cmd/release -o dist
//
// The same commit gives the same bytes, on any machine with the same Go.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"kanben/assets"
	"kanben/build/archive"
	"kanben/build/lexicon"
	"kanben/build/sums"
	"kanben/fonts"
)

// platforms are those of the contract, "Module, program, platforms".
var platforms = []string{
	"windows/amd64", "windows/arm64", "darwin/amd64", "darwin/arm64", "linux/amd64", "linux/arm64",
}

func main() {
	dir := flag.String("o", "dist", "the `folder` that the archives go into")
	only := flag.String("only", strings.Join(platforms, ","), "`platforms` to make, parted by commas")
	flag.Parse()
	if err := release(*dir, strings.Split(*only, ",")); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// release makes the archives of platforms and their list of checksums.
func release(dir string, wanted []string) error {
	for _, p := range wanted {
		if !slices.Contains(platforms, p) {
			return fmt.Errorf("no platform %q; there are %s", p, strings.Join(platforms, " "))
		}
	}
	work, err := os.MkdirTemp("", "kanben-release-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work) //nolint:errcheck // what is left lies among temporary files
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	host := filepath.Join(work, "host")
	if err := compile(host, "", ""); err != nil {
		return err
	}
	version, err := versionOf(host)
	if err != nil {
		return err
	}
	shared, err := sharedFiles(host, work)
	if err != nil {
		return err
	}
	var list []sums.Sum
	for _, p := range wanted {
		name, data, err := platformArchive(p, version, shared, work)
		if err != nil {
			return fmt.Errorf("%s: %w", p, err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			return err
		}
		list = append(list, sums.Sum{Name: name, Digest: sha256.Sum256(data)})
		fmt.Println(name, len(data))
	}
	return os.WriteFile(filepath.Join(dir, sums.Name), sums.Format(list), 0o666)
}

// compile builds the program; "" is the system of this machine.
func compile(to, system, processor string) error {
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w -buildid=", "-o", to, "./cmd/kanben")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=")
	if system != "" {
		cmd.Env = append(cmd.Env, "GOOS="+system, "GOARCH="+processor)
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", cmd, err, out)
	}
	return nil
}

// versionOf asks the program for its release: 0.1.0.
func versionOf(program string) (string, error) {
	out, err := exec.Command(program, "version").Output()
	if err != nil {
		return "", fmt.Errorf("ask for the version: %w", err)
	}
	words := strings.Fields(string(out))
	if len(words) < 2 {
		return "", fmt.Errorf("the version is %q", out)
	}
	version, _, _ := strings.Cut(words[1], "-")
	return version, nil
}

// A packed file is one entry of an archive.
type packed struct {
	name       string
	data       []byte
	executable bool
}

// sharedFiles are the files that every archive holds: instructions, licences,
// manual pages.
func sharedFiles(program, work string) ([]packed, error) {
	files := []packed{{name: "用法.txt", data: forNotepad(assets.ReleaseUsage)}}
	for _, l := range fonts.Licences() {
		files = append(files, packed{name: "字体许可/" + l.Family + ".txt", data: forNotepad(l.Text)})
	}
	files = append(files, packed{name: "词表许可.txt", data: forNotepad(lexicon.Licence)})
	manuals := filepath.Join(work, "man")
	if out, err := exec.Command(program, "man", "-o", manuals).CombinedOutput(); err != nil {
		return nil, fmt.Errorf("write manual pages: %w\n%s", err, out)
	}
	tree := os.DirFS(manuals)
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(tree, name)
		files = append(files, packed{name: path.Join("man", name), data: data})
		return err
	})
	return files, err
}

// forNotepad gives a text the mark and line ends by which every editor of
// Windows knows it.
func forNotepad(text string) []byte {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", "\r\n")
	return []byte("\ufeff" + text)
}

// platformArchive makes the archive of one platform.
func platformArchive(platform, version string, shared []packed, work string) (name string, data []byte, err error) {
	system, processor, _ := strings.Cut(platform, "/")
	program := "kanben"
	if system == "windows" {
		program = "kanben.exe"
	}
	built := filepath.Join(work, system+"-"+processor)
	if err := compile(built, system, processor); err != nil {
		return "", nil, err
	}
	binary, err := os.ReadFile(built)
	if err != nil {
		return "", nil, err
	}
	folder := fmt.Sprintf("kanben-%s-%s-%s", version, system, processor)
	files := append([]packed{{name: program, data: binary, executable: true}}, shared...)
	data, err = pack(folder, files)
	return folder + ".zip", data, err
}

// pack writes files into a zip archive, in the order given, below a folder.
func pack(folder string, files []packed) ([]byte, error) {
	var entries []archive.Entry
	for _, f := range files {
		entries = append(entries, archive.Entry{Name: path.Join(folder, f.name), Packed: archive.Press(f.data), Executable: f.executable})
	}
	return archive.Write(entries)
}
