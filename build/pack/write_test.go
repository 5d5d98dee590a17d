package pack

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"kanben/book"
	"kanben/book/roster"
	"kanben/build/sums"
	"kanben/fonts"
)

// twoGroups is the tree of two groups that share a file.
func twoGroups(t testing.TB, names ...string) *Tree {
	t.Helper()
	return made(t, delivery(t, names...))
}

// delivery is the parcels of groups that share a file.
func delivery(t testing.TB, names ...string) *Delivery {
	t.Helper()
	var groups []*roster.Group
	for _, n := range names {
		groups = append(groups, group(n, booklets(2), "epub"))
	}
	p, _ := Make(meta, groups, Options{}, func(*roster.Group) []*Item { return shelf })
	d := p.Deliver(func(from, to int) ([][]Entry, error) {
		var own [][]Entry
		for i := from; i < to; i++ {
			own = append(own, []Entry{{Path: CoverName, Data: []byte("cover of " + p.Parcels[i].Group.Name)}})
		}
		return own, nil
	})
	d.Root = []Entry{{Path: TotalsTable, Data: []byte("totals")}}
	return d
}

// holds checks that dir holds a tree, whole and alone, and that nothing is left
// beside it.
func holds(t *testing.T, dir string, tree *Tree, extra ...string) {
	t.Helper()
	r, err := sums.Check(context.Background(), os.DirFS(dir))
	if err != nil || !r.Trusted() {
		t.Fatalf("%+v, %v", r, err)
	}
	var foreign []string
	for _, f := range r.Files {
		if f.State == sums.Extra {
			foreign = append(foreign, f.Path)
		}
	}
	if !slices.Equal(foreign, extra) {
		t.Errorf("foreign files %q, want %q", foreign, extra)
	}
	for i := range tree.Files {
		e := &tree.Files[i]
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(e.Path)))
		if err != nil || string(data) != string(e.Bytes()) {
			t.Errorf("%s: %v", e.Path, err)
		}
	}
	beside, err := os.ReadDir(filepath.Dir(dir))
	if err != nil || len(beside) != 1 {
		t.Errorf("beside it: %v, %v", beside, err)
	}
}

func write(t *testing.T, tree *Tree, dir string, force bool) error {
	t.Helper()
	return tree.Write(context.Background(), dir, force)
}

func TestWriteAndReplace(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "分发")
	tree := twoGroups(t, "第一组", "第二组")
	if err := write(t, tree, dir, false); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, tree)
	tree = twoGroups(t, "第二组", "第三组")
	if err := write(t, tree, dir, false); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, tree)
	if _, err := os.Stat(filepath.Join(dir, "第一组")); !errors.Is(err, os.ErrNotExist) {
		t.Error("a group that is gone still has its folder")
	}
}

func TestWriteLeavesWhatIsNotItsOwn(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "分发")
	tree := twoGroups(t, "第一组")
	if err := write(t, tree, dir, false); err != nil {
		t.Fatal(err)
	}
	put := func(name, data string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	put("汇总.csv", "filled in by hand")
	put("我的笔记.txt", "mine")
	err := write(t, tree, dir, false)
	conflict, ok := errors.AsType[*ConflictError](err)
	if !ok || fmt.Sprint(conflict.Changed, conflict.Foreign) != "[汇总.csv] [我的笔记.txt]" {
		t.Fatalf("%v %+v", err, conflict)
	}
	if data, _ := os.ReadFile(filepath.Join(dir, "汇总.csv")); string(data) != "filled in by hand" {
		t.Error("a refused run has changed a file")
	}
	if err := write(t, tree, dir, true); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, tree, "我的笔记.txt")

	foreign := filepath.Join(t.TempDir(), "照片")
	if err := os.MkdirAll(foreign, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(foreign, "a.jpg"), []byte("photo"), 0o666); err != nil {
		t.Fatal(err)
	}
	if conflict, ok := errors.AsType[*ConflictError](write(t, tree, foreign, true)); !ok || !conflict.NotOurs {
		t.Error("a folder of photographs was taken")
	}
	if _, err := os.Stat(filepath.Join(foreign, "a.jpg")); err != nil {
		t.Error(err)
	}
}

func TestInterruptedRunLeavesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "分发")
	tree := twoGroups(t, "第一组")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := tree.Write(ctx, dir, false); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(filepath.Dir(dir)); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// A run that was killed leaves a half tree, or an old one that was moved away:
// the next run clears up.
func TestKilledRunsAreClearedUp(t *testing.T) {
	for _, kind := range []string{"new", "old"} {
		dir := filepath.Join(t.TempDir(), "分发")
		tree := twoGroups(t, "第一组")
		if err := write(t, tree, dir, false); err != nil {
			t.Fatal(err)
		}
		left := strings.TrimSuffix(temporary(dir, kind), fmt.Sprint(os.Getpid())) + "1"
		if kind == "old" { // killed between the two renames
			if err := os.Rename(dir, left); err != nil {
				t.Fatal(err)
			}
		} else if err := os.MkdirAll(filepath.Join(left, "第一组"), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := write(t, tree, dir, false); err != nil {
			t.Fatal(kind, err)
		}
		holds(t, dir, tree)
	}
}

// What stands in the way of a file that is yet to be made stops the run, and all
// stays as it was.
func TestForeignFileInTheWay(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "分发")
	old := twoGroups(t, "第一组")
	if err := write(t, old, dir, false); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "第二组"), 0o777); err != nil {
		t.Fatal(err)
	}
	mine := filepath.Join("第二组", CoverName)
	if err := os.WriteFile(filepath.Join(dir, mine), []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	err := delivery(t, "第一组", "第二组").Write(context.Background(), dir, true)
	conflict, ok := errors.AsType[*ConflictError](err)
	if !ok || fmt.Sprint(conflict.Changed, conflict.Foreign) != "[] [第二组/"+CoverName+"]" {
		t.Fatalf("%v %+v", err, conflict)
	}
	holds(t, dir, old, "第二组/"+CoverName)
}

// A write that fails in the middle, as on a full disk, leaves the folder as it was
// and nothing beside it; once it can be written the next run writes all.
func TestFailedWriteLeavesTheOldTree(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "分发")
	old := twoGroups(t, "第一组", "第二组")
	if err := write(t, old, dir, false); err != nil {
		t.Fatal(err)
	}
	next := twoGroups(t, "第一组", "第三组")
	broken := *next
	broken.Files = append(slices.Clone(next.Files), Entry{Path: "第三组/" + strings.Repeat("x", 300), Data: []byte("no file system takes this name")})
	err := write(t, &broken, dir, false)
	if failed, ok := errors.AsType[*WriteError](err); !ok || !strings.HasPrefix(failed.Path, "第三组/xxx") {
		t.Fatalf("%v", err)
	}
	holds(t, dir, old)
	if err := write(t, next, dir, false); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, next)
}

// A place where nothing can be written is told by its name.
func TestFolderThatCannotBeWritten(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "closed")
	if err := os.Mkdir(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() == 0 {
		dir = "/proc" // closed to everybody
	}
	if runtime.GOOS != "linux" && os.Geteuid() <= 0 {
		t.Skip("no folder is closed here")
	}
	dir = filepath.Join(dir, "分发")
	err := write(t, twoGroups(t, "第一组"), dir, false)
	if failed, ok := errors.AsType[*WriteError](err); !ok || failed.Path != dir {
		t.Errorf("%v", err)
	}
}

func TestFileInTheWay(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "分发")
	if err := os.WriteFile(dir, []byte("a file"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, ok := errors.AsType[*WriteError](write(t, twoGroups(t, "第一组"), dir, true)); !ok {
		t.Error("a file was taken for a folder")
	}
}

// thousand plans groups that each have five outputs, a contact and copies of their
// own, and gives what every parcel holds beside.
func thousand(t testing.TB, n int, o Options) (*Plan, []Entry) {
	t.Helper()
	var groups []*roster.Group
	for i := range n {
		copies := append(booklets(i%50+1), roster.Copies{Output: "large", N: i % 3})
		g := group(fmt.Sprintf("%s社区第%d学习小组", string([]rune{rune(0x5317 + i%37), rune(0x6C5F + i%41)}), i+1), copies, "epub", "pdf", "booklet", "large", "phone")
		g.Contact, g.Phone = string([]rune{rune(0x5F20 + i%29), rune(0x660E + i%53)}), fmt.Sprintf("139%08d", i*7919)
		groups = append(groups, g)
	}
	talks := &book.Book{Meta: *meta}
	for i := range 5 {
		question := &book.Paragraph{Text: []book.Inline{&book.Text{S: "怎样依靠群众？"}}}
		talks.Speeches = append(talks.Speeches, &book.Speech{Number: i + 1, Title: []book.Inline{&book.Text{S: "在动员会上的讲话"}}, Questions: []*book.Paragraph{question, question}})
	}
	handouts, err := Handouts(talks, UsualRate, 0, fonts.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	p, _ := Make(meta, groups, o, func(*roster.Group) []*Item { return shelf })
	return p, handouts
}

// What is delivered is the same bytes from run to run on any number of
// processors, and what is on the disk is what was made.
func TestDeliveryIsTheSameEverywhere(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	of := func() *Delivery {
		p, handouts := thousand(t, 2*perStretch+5, Options{Zip: true})
		return p.Deliver(withCovers(p, handouts))
	}
	want := made(t, of())
	for _, n := range []int{1, 8} {
		runtime.GOMAXPROCS(n)
		got := made(t, of())
		if len(got.Files) != len(want.Files) {
			t.Fatalf("%d files on %d processors, %d on one", len(got.Files), n, len(want.Files))
		}
		for i := range got.Files {
			if g, w := &got.Files[i], &want.Files[i]; g.Path != w.Path || g.Digest != w.Digest {
				t.Errorf("on %d processors %s is not %s on one", n, g.Path, w.Path)
			}
		}
	}
	dir := filepath.Join(t.TempDir(), "分发")
	if err := of().Write(context.Background(), dir, false); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, want)
}

// However many groups there are, only a few parcels are in memory: a stretch for
// each processor. And every parcel is told of once.
func TestFewParcelsInMemory(t *testing.T) {
	p, _ := thousand(t, 40*perStretch, Options{})
	var mu sync.Mutex
	begun, written, most := 0, 0, 0
	told := 0
	d := p.Deliver(func(from, to int) ([][]Entry, error) {
		mu.Lock()
		defer mu.Unlock()
		begun += to - from
		most = max(most, begun-written)
		return make([][]Entry, to-from), nil
	})
	d.Progress = func(n int) {
		if told++; n != told {
			t.Errorf("parcel %d was told of as the one after %d", n, told-1)
		}
	}
	err := d.each(func([]Entry) error {
		mu.Lock()
		defer mu.Unlock()
		written++
		return nil
	})
	if limit := runtime.GOMAXPROCS(0) * perStretch; err != nil || most > limit {
		t.Errorf("%d parcels were in memory, more than %d; %v", most, limit, err)
	}
	if told != len(p.Parcels) {
		t.Errorf("%d of %d parcels were told of", told, len(p.Parcels))
	}
}

// BenchmarkThousandGroups plans, makes and writes the parcels of 1,000 groups
// with five outputs each, cover sheets, handouts and totals among them.
func BenchmarkThousandGroups(b *testing.B) {
	for b.Loop() {
		p, handouts := thousand(b, 1000, Options{})
		d := p.Deliver(withCovers(p, handouts))
		var err error
		if d.Root, err = p.Summaries(5); err != nil {
			b.Fatal(err)
		}
		if err := d.Write(context.Background(), filepath.Join(b.TempDir(), "分发"), false); err != nil {
			b.Fatal(err)
		}
	}
}
