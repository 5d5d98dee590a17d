package main

import "kanben/book/diag"

// Files for print shops.
var (
	keyIsShop      = &diag.Text{Zh: "印厂用，内文 %[1]d 页，PDF/X-4，带出血", En: "for the print shop, %[1]d {1:page|pages}, PDF/X-4 with bleed"}
	keyIsShopCover = &diag.Text{Zh: "印厂用，整张封面", En: "for the print shop, the cover in one piece"}
	keyToShop      = &diag.Text{Zh: "交给印厂：", En: "To tell the print shop:"}
	keyFlagPress   = &diag.Text{Zh: "印厂给的颜色特性`文件`（ICC，灰度或 CMYK）；不写则只用黑墨", En: "the print shop's ICC profile, a `file`, grey or CMYK; black ink alone if not given"}
)
