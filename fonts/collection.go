package fonts

import "fmt"

// maxFaces is more faces than any collection holds; the largest known have
// about 70.
const maxFaces = 256

// collectionHeader is the size of what stands before the offsets of a
// collection's faces.
const collectionHeader = 12

// isCollection tells whether a file holds several faces (OpenType, "Font
// collections").
func isCollection(data table) bool { return data.u32(0) == uint32(newTag("ttcf")) }

// Faces is how many faces a font file has: 1, or those of a collection; 0 for a
// collection without any.
func Faces(data string) int { return faces(table(data)) }

func faces(data table) int {
	if !isCollection(data) {
		return 1
	}
	return max(0, min(int(data.u32(8)), maxFaces, (len(data)-collectionHeader)/4))
}

// faceOffset is where the table directory of a face begins.
func faceOffset(data table, index int) (int, error) {
	if n := faces(data); index < 0 || index >= n {
		return 0, fmt.Errorf("%w: no face %d among %d", ErrFormat, index+1, n)
	}
	if !isCollection(data) {
		return 0, nil
	}
	return int(data.u32(collectionHeader + 4*index)), nil
}

// faceName names a face of a file: song.ttc for the first, song.ttc#2 for the
// second.
func faceName(file string, index int) string {
	if index == 0 {
		return file
	}
	return fmt.Sprintf("%s#%d", file, index+1)
}
