package epub

import (
	"bytes"
	"fmt"
	"log"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	goepub "github.com/go-shiori/go-epub"
)

// documents are n documents as go-epub is given them, and a style sheet.
func documents(n int) []part {
	parts := []part{{kind: styles, name: styleName, data: []byte("p { margin: 0 }")}}
	for i := range n {
		parts = append(parts, part{kind: document, name: fmt.Sprintf("s%03d.xhtml", i+1)})
	}
	return parts
}

var anyVolume = &volume{title: "书名", language: "zh-CN", identifier: "urn:uuid:00000000-0000-5000-8000-000000000000"}

// Batches must join without a seam.
func TestLayOutKeepsTheReadingOrder(t *testing.T) {
	for _, n := range []int{1, batch - 1, batch, batch + 7} {
		parts := documents(n)
		inv, err := layOut(anyVolume, parts)
		if err != nil {
			t.Fatal(err)
		}
		items, err := manifest(parts, inv)
		if err != nil {
			t.Errorf("%d documents: %v", n, err)
		}
		if len(items) != n+1 || len(inv.spine) != n {
			t.Errorf("%d documents: %d items, %d in the spine", n, len(items), len(inv.spine))
		}
	}
}

// Windows takes go-epub's file storage, since the other one loses every file
// there. It must give the same inventory.
func TestLayOutOnFiles(t *testing.T) {
	want, err := layOut(anyVolume, documents(5))
	if err != nil {
		t.Fatal(err)
	}
	press.Lock()
	err = goepub.Use(goepub.OsFS)
	press.Unlock()
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		press.Lock()
		defer press.Unlock()
		if err := goepub.Use(goepub.MemoryFS); err != nil {
			t.Error(err)
		}
	}()
	got, err := layOut(anyVolume, documents(5))
	if err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(got.types, want.types) || !slices.Equal(got.spine, want.spine) || got.folder != want.folder {
		t.Errorf("%v on files, want %v", got, want)
	}
}

// go-epub keeps quiet about what it loses; the inventory does not.
func TestTrapLostSections(t *testing.T) {
	for _, c := range []struct {
		part part
		want string
	}{
		{part{kind: document, name: "folder/s001.xhtml"}, "not there"},
		{part{kind: document, name: "s001.xhtml"}, "already used"},
		{part{kind: styles, name: styleName}, "already used"},
	} {
		_, err := layOut(anyVolume, append(documents(1), c.part))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one that says %q", c.part.name, err, c.want)
		}
	}
}

// What go-epub leaves behind in Windows' folder of temporary files is no loss.
func TestLosses(t *testing.T) {
	const left = "2026/11/24 15:51:44 Error removing temp directory: %wunlinkat C:\\Temp\\x: The process cannot access the file.\n"
	const lost = "2026/11/24 15:51:44 section s001.xhtml is lost\n"
	for said, want := range map[string]string{"": "", left: "", lost: strings.TrimSpace(lost), left + lost: strings.TrimSpace(lost)} {
		if got := losses(said); got != want {
			t.Errorf("%q loses %q, want %q", said, got, want)
		}
	}
}

func TestAssembleGivesTheLoggerBack(t *testing.T) {
	before := log.Writer()
	defer log.SetOutput(before)
	var mine bytes.Buffer
	log.SetOutput(&mine)
	if _, err := assemble(anyVolume, documents(1)); err != nil {
		t.Fatal(err)
	}
	log.Print("after")
	if !strings.Contains(mine.String(), "after") {
		t.Error("the standard logger writes elsewhere now")
	}
}

func TestThereIsNoNetwork(t *testing.T) {
	client := http.Client{Transport: offline{}}
	r, err := client.Get("http://localhost/")
	if err == nil {
		r.Body.Close()
		t.Error("a page came from the network")
	}
}

func TestManifestRefusesWhatDoesNotFit(t *testing.T) {
	parts := documents(2)
	whole := func() *inventory {
		inv, err := layOut(anyVolume, parts)
		if err != nil {
			t.Fatal(err)
		}
		return inv
	}
	for name, c := range map[string]struct {
		spoil func(inv *inventory)
		want  string
	}{
		"lost":         {func(inv *inventory) { delete(inv.types, "xhtml/s002.xhtml") }, "xhtml/s002.xhtml was lost"},
		"mistaken":     {func(inv *inventory) { inv.types["css/book.css"] = "text/plain" }, "css/book.css is text/plain"},
		"out of order": {func(inv *inventory) { slices.Reverse(inv.spine) }, "out of the reading order"},
		"short spine":  {func(inv *inventory) { inv.spine = inv.spine[:1] }, "out of the reading order"},
	} {
		inv := whole()
		c.spoil(inv)
		if _, err := manifest(parts, inv); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one that says %q", name, err, c.want)
		}
	}
}

func TestInventoryRefusesBrokenContainers(t *testing.T) {
	archive, err := assemble(anyVolume, documents(1))
	if err != nil {
		t.Fatal(err)
	}
	for n := 0; n < len(archive); n += 97 {
		if err := new(inventory).read(archive[:n]); err == nil {
			t.Errorf("the first %d bytes of %d were taken for a container", n, len(archive))
		}
	}
}
