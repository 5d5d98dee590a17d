package impose_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"kanben/build/impose"
)

// The examples of T123.
func TestSaddle(t *testing.T) {
	for pages, want := range map[int]string{
		0: "",
		1: "·|1 ·|·",
		4: "4|1 2|3",
		5: "·|1 2|· ·|3 4|5",
		8: "8|1 2|7 6|3 4|5",
	} {
		if got := print(impose.Saddle(pages)); got != want {
			t.Errorf("%d pages: %s, want %s", pages, got, want)
		}
	}
}

func TestRightBinding(t *testing.T) {
	if got, want := print(impose.Plan{Pages: 8, RightBound: true}.Sheets()), "1|8 7|2 3|6 5|4"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// print writes sheets as "left|right" of front and back, · for a blank.
func print(sheets []impose.Sheet) string {
	var sides []string
	for _, s := range sheets {
		sides = append(sides, printSide(s.Front), printSide(s.Back))
	}
	return strings.Join(sides, " ")
}

func printSide(s impose.Side) string {
	return printPage(s.Left) + "|" + printPage(s.Right)
}

func printPage(n int) string {
	if n == 0 {
		return "·"
	}
	return strconv.Itoa(n)
}

// A leaf is half a sheet: the page on its recto and the one on its verso.
type leaf struct{ recto, verso int }

// fold does with sheets what people do: print them, turning over on the short
// edge, stack them with the first outermost, fold the stack in the middle so
// that the fold is on the spine's side, and read it leaf by leaf.
//
// A sheet lies with its front up. Turning it over on the short edge changes
// left and right: behind the front's right page is the back's left page.
func fold(sheets []impose.Sheet, rightBound bool) []int {
	var first, second []leaf // the halves of each sheet, before and after the middle
	for _, s := range sheets {
		right := leaf{s.Front.Right, s.Back.Left}
		left := leaf{s.Back.Right, s.Front.Left}
		if rightBound {
			// The book opens the other way: the left half comes first, and
			// its front is the side that is read first.
			right, left = leaf{s.Front.Left, s.Back.Right}, leaf{s.Back.Left, s.Front.Right}
		}
		first = append(first, right)
		second = append(second, left)
	}
	slices.Reverse(second)
	var pages []int
	for _, l := range append(first, second...) {
		pages = append(pages, l.recto, l.verso)
	}
	return pages
}

// Printed, folded and read, a booklet has its pages in order, and blanks at the
// end, or before its back cover.
func TestFoldedBookletReadsInOrder(t *testing.T) {
	for n := 1; n <= 64; n++ {
		for _, cover := range []bool{false, true} {
			for _, rightBound := range []bool{false, true} {
				sheets := impose.Plan{Pages: n, BackCover: cover, RightBound: rightBound}.Sheets()
				blanks, count := impose.Summary(n)
				if len(sheets) != count || 4*count-n != blanks || blanks < 0 || blanks > 3 {
					t.Fatalf("%d pages: %d sheets, said to be %d with %d blanks", n, len(sheets), count, blanks)
				}
				if got, want := fold(sheets, rightBound), read(n, blanks, cover); !slices.Equal(got, want) {
					t.Errorf("%d pages, back cover %v, right bound %v: read as %v, want %v", n, cover, rightBound, got, want)
				}
			}
		}
	}
}

// read gives the pages of a book with its blanks as they must be read.
func read(n, blanks int, cover bool) []int {
	var pages []int
	for page := 1; page <= n; page++ {
		if cover && page == n {
			pages = append(pages, make([]int, blanks)...)
		}
		pages = append(pages, page)
	}
	if !cover {
		pages = append(pages, make([]int, blanks)...)
	}
	return pages
}

func TestSummaryOfNothing(t *testing.T) {
	if blanks, sheets := impose.Summary(0); blanks != 0 || sheets != 0 {
		t.Errorf("%d blanks, %d sheets", blanks, sheets)
	}
}
