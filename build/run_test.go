package build_test

import (
	"bytes"
	"context"
	"errors"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"kanben/assets"
	"kanben/book/diag"
	"kanben/book/manuscript/outline"
	"kanben/book/proof"
	"kanben/book/source"
	"kanben/build"
)

// sampleJob is the job that `kanben build` does without arguments.
func sampleJob() *build.Job {
	return job(assets.SampleName, assets.Sample)
}

func job(name, text string) *build.Job {
	return &build.Job{Manuscripts: []build.Manuscript{{Name: name, Data: []byte(text)}}}
}

func mustRun(t testing.TB, j *build.Job) *build.Volume {
	t.Helper()
	v, err := build.Run(context.Background(), j)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestRunMakesTheDefaultTargetsOfTheSample(t *testing.T) {
	v := mustRun(t, sampleJob())
	if n := len(v.Book.Speeches); n != 5 {
		t.Errorf("%d speeches", n)
	}
	const title = "依靠群众求胜利专题讨论发言稿【汇编5篇】"
	want := []struct{ name, magic string }{
		{title + ".epub", "PK\x03\x04"},
		{title + ".pdf", "%PDF-"},
		{title + "-小册子.pdf", "%PDF-"},
	}
	if len(v.Artifacts) != len(want) {
		t.Fatalf("%d files", len(v.Artifacts))
	}
	for i, a := range v.Artifacts {
		if a.Name != want[i].name || !bytes.HasPrefix(a.Data, []byte(want[i].magic)) {
			t.Errorf("file %d is %s, %.8q", i, a.Name, a.Data)
		}
	}
	pdf, booklet := v.Artifacts[1], v.Artifacts[2]
	leaves := booklet.Leaves
	if pdf.Pages != leaves.Pages || leaves.Pages+leaves.Blanks != 4*leaves.Sheets || booklet.Pages != 2*leaves.Sheets {
		t.Errorf("the PDF has %d pages, the booklet %d of %+v", pdf.Pages, booklet.Pages, leaves)
	}
}

// A title stands on several pages and in the running heads; a character of it
// without a glyph is one finding.
func TestRunReportsAMissingGlyphOnce(t *testing.T) {
	v := mustRun(t, job("稿.txt", "《我的演讲ༀ》\n篇1\n今天讲到这里。\n"))
	n := 0
	for _, d := range v.Findings {
		if d.Code == "F001" {
			n++
			if d.Span.Position().Line != 1 {
				t.Errorf("at %v", d.Span.Position())
			}
		}
	}
	if n != 1 {
		t.Errorf("%d findings", n)
	}
}

// TestRunGivesTheSameBytes builds with one processor and with many, in two time
// zones.
func TestRunGivesTheSameBytes(t *testing.T) {
	all := func() []build.Target { return []build.Target{build.EPUB, build.PDF, build.Booklet, build.Text} }
	j := sampleJob()
	j.Targets, j.Date = all(), time.Date(2024, 5, 6, 23, 0, 0, 0, time.UTC)
	want := mustRun(t, j).Artifacts

	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	defer func(l *time.Location) { time.Local = l }(time.Local)
	time.Local = time.FixedZone("far", 13*3600)
	for _, procs := range []int{1, 4} {
		runtime.GOMAXPROCS(procs)
		again := sampleJob()
		again.Targets, again.Date = all(), j.Date
		for i, a := range mustRun(t, again).Artifacts {
			if a.Sum != want[i].Sum {
				t.Errorf("with %d processors %s differs", procs, a.Name)
			}
		}
	}
}

func TestRunMakesWhatIsAskedFor(t *testing.T) {
	j := sampleJob()
	j.Targets = []build.Target{build.Text}
	v := mustRun(t, j)
	if len(v.Artifacts) != 1 || string(v.Artifacts[0].Data) != v.Book.PlainText() {
		t.Fatalf("%d files", len(v.Artifacts))
	}
	j = job("稿.txt", "《讲话》\n回合1\n今天,我讲三点。\n")
	j.Targets, j.Proof.Level, j.Title = []build.Target{build.Text}, proof.None, "另一个书名"
	j.Structure.Heads = []outline.Pattern{{Like: regexp.MustCompile(`^回合\d`), Level: 1, Name: "--speech"}}
	v = mustRun(t, j)
	if got, want := string(v.Artifacts[0].Data), "回合1\n今天,我讲三点。\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := v.Artifacts[0].Name, "另一个书名.txt"; got != want {
		t.Errorf("it is called %s", got)
	}
}

func TestRunJoinsManuscriptsInTheirOrder(t *testing.T) {
	j := job("二.txt", "讲话 篇1\n第二份稿件里的一段话。\n讲话 篇2\n第二份稿件里的又一段话。\n")
	j.Manuscripts = append(j.Manuscripts, job("一.txt", "讲话 篇1\n第一份稿件里的一段话。\n").Manuscripts...)
	j.Targets = []build.Target{build.Text}
	text := string(mustRun(t, j).Artifacts[0].Data)
	if strings.Index(text, "第二份") > strings.Index(text, "第一份") || strings.Count(text, "篇1") != 2 {
		t.Errorf("got\n%s", text)
	}
}

func TestRunStopsAtForbiddingFindings(t *testing.T) {
	j := job("稿.txt", "《讲话》\n讲话 篇1\n我是___社区的志愿者。\n")
	if v, err := build.Run(t.Context(), j); err != nil || len(v.Artifacts) != 3 {
		t.Errorf("with a warning: %v", err)
	}
	j.Strict = true
	v, err := build.Run(t.Context(), j)
	var forbidden *build.Forbidden
	if !errors.As(err, &forbidden) || forbidden.Warnings == 0 {
		t.Fatalf("with a warning, strict: %v", err)
	}
	if v == nil || len(v.Artifacts) > 0 || v.Findings.Count(diag.Warning) == 0 {
		t.Errorf("with a warning, strict: %+v", v)
	}
}

func TestRunRefusesWhatIsNoManuscript(t *testing.T) {
	for name, text := range map[string]string{
		"empty":  "",
		"blank":  " \n　\n\t",
		"binary": "\x00\x01\x02\xff\xfe\x00\x03",
	} {
		if v, err := build.Run(t.Context(), job(name, text)); err == nil || v != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	j := sampleJob()
	j.Encoding = "klingon"
	if _, err := build.Run(t.Context(), j); !errors.Is(err, source.ErrUnknownEncoding) {
		t.Errorf("an encoding that is none: %v", err)
	}
}

// TestRunCanBeStoppedAtEveryStage ends the context as each stage begins.
func TestRunCanBeStoppedAtEveryStage(t *testing.T) {
	stages := []build.Stage{
		build.StageRead, build.StageMend, build.StageEPUB,
		build.StageLayout, build.StageDraw, build.StageBooklet,
	}
	for _, stop := range stages {
		ctx, cancel := context.WithCancel(t.Context())
		var mu sync.Mutex
		var entered []build.Stage
		j := sampleJob()
		j.Progress = func(s build.Stage) {
			mu.Lock()
			defer mu.Unlock()
			entered = append(entered, s)
			if s == stop {
				cancel()
			}
		}
		v, err := build.Run(ctx, j)
		if !errors.Is(err, context.Canceled) || v != nil {
			t.Errorf("stopped at stage %d: %v", stop, err)
		}
		mu.Lock()
		if !slices.Contains(entered, stop) {
			t.Errorf("stage %d was never entered", stop)
		}
		mu.Unlock()
		cancel()
	}
}

func TestReadForbidsNothing(t *testing.T) {
	j := job("稿.txt", "《讲话》\n讲话 篇1\n我是___社区的志愿者。\n")
	j.Strict, j.Explain = true, true
	v, err := build.Read(t.Context(), j)
	if err != nil || len(v.Verdicts) != 3 || len(v.Artifacts) != 0 {
		t.Errorf("%v, %d verdicts", err, len(v.Verdicts))
	}
}

// One trouble of the text is one finding, however many editions have it.
func TestRunTellsATroubleOnceForAllEditions(t *testing.T) {
	j := job("稿.txt", "《讲话》\n讲话 篇1\n看"+strings.Repeat("a", 300)+"吧。\n")
	j.Targets = []build.Target{build.PDF, build.Large, build.Phone, build.Podium}
	n := 0
	for _, d := range mustRun(t, j).Findings {
		if d.Code == "L001" {
			n++
		}
	}
	j.Targets = []build.Target{build.PDF}
	alone := 0
	for _, d := range mustRun(t, j).Findings {
		if d.Code == "L001" {
			alone++
		}
	}
	if n != alone || n == 0 {
		t.Errorf("%d findings for all editions, %d for one", n, alone)
	}
}

func TestParseTargets(t *testing.T) {
	got, err := build.ParseTargets([]string{"txt", " EPUB", "epub"})
	if err != nil || !slices.Equal(got, []build.Target{build.EPUB, build.Text}) {
		t.Errorf("got %v, %v", got, err)
	}
	for _, name := range []string{"docx", "reports", ""} {
		_, err := build.ParseTargets([]string{"epub", name})
		if err == nil || !strings.Contains(err.Error(), "epub, pdf, booklet, large, phone, podium, html, txt, report") {
			t.Errorf("%q: %v", name, err)
		}
	}
}

// What is wrong on a page of large print or the phone edition says so: the pages of
// the files have numbers of their own.
func TestFindingsNameTheirFile(t *testing.T) {
	j := job("稿.txt", "题目\n"+strings.Repeat("a", 40)+"\n完。\n")
	j.Targets = []build.Target{build.PDF, build.Phone}
	v := mustRun(t, j)
	var got []string
	for i := range v.Findings {
		if d := &v.Findings[i]; d.Code == "L001" {
			got = append(got, d.Text(diag.Chinese), d.Text(diag.English))
		}
	}
	if len(got) != 2 || !strings.HasPrefix(got[0], "手机版：第 ") || !strings.HasPrefix(got[1], "phone edition: page ") {
		t.Errorf("%q", got)
	}
}
