//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// shells are the shells that can be asked here, and how: a script that reads the one
// of `kanben completion` and prints, for each command line, what would be offered,
// one a line. Where nothing of ours fits, a shell offers files; of that bash and zsh
// are only asked whether they would.
var shells = map[string]string{
	"bash": `. /usr/share/bash-completion/bash_completion
. ./script
compopt() { :; }
try() {
	COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMPREPLY=() COMP_TYPE=9
	COMP_POINT=${#COMP_LINE}
	__start_kanben
	echo "[$*]"; printf '%s\n' "${COMPREPLY[@]}"
	if [ ${#COMPREPLY[@]} = 0 ] && complete -p kanben | grep -q -- '-o default'; then echo files; fi
}
`,
	"zsh": `compdef() { : }
_describe() { (( ${#completions} )) && print -rl -- "${completions[@]}" }
_arguments() { [[ $1 == *_files* ]] && print files }
. ./script
try() { words=("$@") CURRENT=$#; print -r -- "[$*]"; _kanben }
`,
	"fish": `. ./script
function try; echo "[$argv]"; complete -C "$argv"; end
`,
}

// Shells offer verbs, flags, the words of flags, and files, in Chinese and English.
func TestCompletionInShells(t *testing.T) {
	program, err := exec.LookPath("kanben")
	if err != nil {
		t.Fatal(err) // testscript.Main puts it there
	}
	for shell, script := range shells {
		t.Run(shell, func(t *testing.T) {
			if _, err := exec.LookPath(shell); err != nil {
				t.Skip("there is no ", shell)
			}
			if _, err := os.Stat("/usr/share/bash-completion/bash_completion"); err != nil && shell == "bash" {
				t.Skip("there is no bash-completion")
			}
			dir := t.TempDir()
			for lang, words := range map[string]string{"zh_CN.UTF-8": "只说要传什么", "en_US.UTF-8": "say what would be sent"} {
				env := append(os.Environ(), "LANG="+lang, "LC_ALL=", "LC_CTYPE=C.UTF-8", "LC_MESSAGES="+lang, "HOME="+dir,
					"PATH="+filepath.Dir(program)+string(os.PathListSeparator)+os.Getenv("PATH"))
				run := func(name string, args ...string) string {
					t.Helper()
					cmd := exec.Command(name, args...)
					cmd.Dir, cmd.Env, cmd.Stderr = dir, env, os.Stderr
					out, err := cmd.Output()
					if err != nil {
						t.Fatalf("%s: %v\n%s", name, err, out)
					}
					return string(out)
				}
				for name, text := range map[string]string{
					"script": run(program, "completion", shell), "speech-1.txt": "", "ask": script + "try kanben pub\ntry kanben publish --dr\ntry kanben build --only ep\ntry kanben build speech\n",
				} {
					if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
						t.Fatal(err)
					}
				}
				offers := map[string][]string{}
				line := ""
				for said := range strings.Lines(run(shell, "./ask")) {
					if said = strings.TrimSpace(said); strings.HasPrefix(said, "[kanben ") {
						line = said
					} else if said != "" {
						offers[line] = append(offers[line], said)
					}
				}
				for line, want := range map[string]string{"[kanben pub]": "publish", "[kanben publish --dr]": "--dry-run", "[kanben build --only ep]": "epub"} {
					if got := offers[line]; len(got) == 0 || !strings.HasPrefix(got[0], want) {
						t.Errorf("%s: %s offers %q", lang, line, got)
					}
				}
				if got := offers["[kanben build speech]"]; len(got) != 1 || got[0] != "files" && got[0] != "speech-1.txt" {
					t.Errorf("%s: for a manuscript it offers %q", lang, got)
				}
				if got := offers["[kanben publish --dr]"]; shell != "bash" && (len(got) == 0 || !strings.Contains(got[0], words)) { // bash shows words beside several only
					t.Errorf("%s: no %q in %q", lang, words, got)
				}
			}
		})
	}
}
