// The lowest contrast of any text against what is painted behind it (WCAG 2 formula), and whose.
;(() => {
  const channels = (color) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (color) => {
    const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
      const share = value / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element) => {
    if (element === null) return 'rgb(255,255,255)'
    const color = getComputedStyle(element).backgroundColor
    return (channels(color)[3] ?? 1) === 0 ? behind(element.parentElement) : color
  }
  let lowest = { ratio: 21, text: '' }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element?.checkVisibility() || !node.textContent?.trim() || element.tagName === 'OPTION') continue
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(behind(element))]
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (ratio < lowest.ratio) lowest = { ratio, text: node.textContent.trim() }
  }
  return lowest
})()
