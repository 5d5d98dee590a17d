package media

import "testing"

func TestSize(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0 B", 999: "999 B", 1000: "1 KB", 312_400: "312 KB", 1_234_567: "1.2 MB", 12_400_000: "12 MB", 2_100_000_000: "2.1 GB",
		9_940_000: "9.9 MB",
	} {
		if got := Size(n); got != want {
			t.Errorf("Size(%d) = %s, want %s", n, got, want)
		}
	}
}
