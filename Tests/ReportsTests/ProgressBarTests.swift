import Reports
import Stockpile
import Testing

struct ProgressBarTests {
  @Test(arguments: [
    (0, 400, 0, 0, "  0% 0/400 剩余 --:--"),
    (200, 400, 12, 20, " 50% 200/400 剩余 0:12"),
    (399, 400, 3_990, 39, " 99% 399/400 剩余 0:10"),
    (400, 400, 9, 40, "100% 400/400 剩余 0:00"),
    (1, 400, 60, 0, "  0% 1/400 剩余 6:39:00"),
    (500, 400, 9, 40, "100% 400/400 剩余 0:00"),
    (-1, 400, -5, 0, "  0% 0/400 剩余 --:--"),
  ])
  func `one line`(done: Int64, total: Int64, elapsed: Int64, filled: Int, tail: String) {
    let bar = ProgressBar("导入", done: done, total: total, elapsedSeconds: elapsed)
    let drawn =
      String(repeating: "#", count: filled) + String(repeating: "-", count: 40 - filled)
    #expect(bar.line(.chinese, columns: 200) == "导入 [\(drawn)] \(tail)")
  }

  @Test
  func `it never grows wider than asked while there is room for the words`() {
    for columns in 40...120 {
      let bar = ProgressBar("Import", done: 12_345, total: 99_999, elapsedSeconds: 77)
      #expect(DisplayWidth.of(bar.line(.english, columns: columns)) <= columns)
    }
  }

  @Test
  func `huge numbers and no work at all`() {
    let huge = ProgressBar("x", done: 1, total: .max, elapsedSeconds: .max)
    #expect(huge.remainingSeconds == .max)
    #expect(huge.percent == 0)
    let none = ProgressBar("x", done: 0, total: 0, elapsedSeconds: 0)
    #expect(none.percent == 100)
    #expect(none.remainingSeconds == 0)
    #expect(none.line(.english, columns: 20) == "x 100% 0/0 left 0:00")
  }

  @Test
  func `remaining time is rounded up`() {
    #expect(ProgressBar("x", done: 3, total: 4, elapsedSeconds: 10).remainingSeconds == 4)
    #expect(ProgressBar("x", done: 5, total: 10, elapsedSeconds: 0).remainingSeconds == nil)
  }
}
