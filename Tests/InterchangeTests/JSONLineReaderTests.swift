import Glibc
import Interchange
import Testing

@Suite struct JSONLineReaderTests {
  private struct Outcome: Equatable {
    var lines: [[UInt8]] = []
    var numbers: [Int] = []
    var problems: [String] = []
  }

  private func read(_ bytes: [UInt8], limit: Int = 1000, chunk: Int = 1 << 16) throws -> Outcome {
    let descriptor = jsonFile(bytes)
    defer { close(descriptor) }
    let list = ProblemList()
    var reader = LineReader(
      descriptor: descriptor, problems: list, lineLimit: limit, chunk: chunk)
    var outcome = Outcome()
    while let line = try reader.next() {
      outcome.lines.append(Array(line.bytes))
      outcome.numbers.append(line.number)
    }
    let isOver = try reader.next() == nil
    let bytesRead = reader.bytesRead
    #expect(isOver && bytesRead == bytes.count)
    outcome.problems = list.problems.map { "\($0.code.rawValue) \($0.line)" }
    return outcome
  }

  /// What lines mean, said without buffers.
  private func expected(_ bytes: [UInt8], limit: Int) -> Outcome {
    var outcome = Outcome()
    var parts = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let rest = parts.removeLast()
    for (index, part) in parts.enumerated() {
      var line = Array(part)
      if index == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
      if line.count > limit {
        outcome.problems.append("line-too-long \(index + 1)")
      } else {
        outcome.lines.append(line)
        outcome.numbers.append(index + 1)
      }
    }
    // An unfinished line that outgrows the buffer is reported for both reasons.
    if rest.count > limit + 3 { outcome.problems.append("line-too-long \(parts.count + 1)") }
    if !rest.isEmpty {
      outcome.problems.append("truncated-file \(parts.count + (rest.count > limit + 3 ? 2 : 1))")
    }
    return outcome
  }

  private static let texts: [[UInt8]] =
    [
      "", "\n", "\n\n", "a", "a\n", "a\nb", "{}\r\n[]\r\n", "\u{FEFF}\n",
      "\u{FEFF}{}\n\u{FEFF}{}\n",
      "one\n\ntwo is longer\nthree\n1234567890123456789012345678901234567890\nx\n",
      "short\n1234567890123456789012345678901234567890",
      "12345678\n123456789\n12345678901\n123456789012\n",
      "王王王\n\nend of file\n",
    ].map { Array($0.utf8) } + [[0xEF], [0xEF, 0xBB], [0xEF, 0xBB, 0x0A], [0xEF, 0xBB, 0xBF]]

  @Test(arguments: texts)
  func bordersAtEveryPosition(_ text: [UInt8]) throws {
    for limit in [1, 2, 8, 9, 11, 1000] {
      let expected = expected(text, limit: limit)
      for chunk in 1...max(text.count + 1, 2) {
        let outcome = try read(text, limit: limit, chunk: chunk)
        if outcome != expected {
          Issue.record("limit \(limit), chunk \(chunk): \(outcome), expected \(expected)")
        }
      }
    }
  }

  @Test func randomLinesThroughSmallChunks() throws {
    var random = JSONTestRandom(state: 3)
    for _ in 0..<40 {
      var text: [UInt8] = []
      for _ in 0..<random.below(60) {
        text += [UInt8](repeating: 0x61, count: random.below(50)) + [0x0A]
      }
      for _ in 0..<5 {
        let limit = 1 + random.below(50)
        #expect(
          try read(text, limit: limit, chunk: 1 + random.below(70)) == expected(text, limit: limit))
      }
    }
  }

  @Test func readsPipes() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    #expect(write(ends[1], "{}\n[1]\n", 7) == 7)
    close(ends[1])
    defer { close(ends[0]) }
    let list = ProblemList()
    var lines = LineReader(descriptor: ends[0], problems: list)
    var reader = JSONReader(problems: list)
    var count = 0
    while let line = try lines.next() {
      reader.open(line.bytes, line: line.number)
      if reader.finish() { count += 1 }
    }
    let (bytesRead, lineCount, isTruncated) = (lines.bytesRead, lines.lineCount, lines.isTruncated)
    #expect(count == 2 && bytesRead == 7 && lineCount == 2 && !isTruncated)
  }

  @Test func aByteOrderMarkCanBeRefused() throws {
    let descriptor = jsonFile(Array("\u{FEFF}{}\n".utf8))
    defer { close(descriptor) }
    let list = ProblemList()
    var lines = LineReader(descriptor: descriptor, problems: list, acceptsByteOrderMark: false)
    var reader = JSONReader(problems: list)
    while let line = try lines.next() {
      reader.open(line.bytes, line: line.number)
      _ = reader.finish()
    }
    #expect(list.problems.map(brief) == ["byte-order-mark 1:1 $"])
  }

  @Test func aFailedReadIsAnErrorNotAnEnd() {
    #expect(throws: LineReader.ReadFailure(systemError: EBADF)) {
      var reader = LineReader(descriptor: -1, problems: ProblemList())
      _ = try reader.next()
    }
  }

  @Test func problemsOfAWholeFileCarryTheirLines() throws {
    let text = "\u{FEFF}{\"a\":1}\r\n{\"a\":1.5}\n\n[1,]\n{\"b\":[0,\"\u{200B}\"]}\n{\"a\":"
    let descriptor = jsonFile(Array(text.utf8))
    defer { close(descriptor) }
    let list = ProblemList()
    var lines = LineReader(descriptor: descriptor, problems: list, chunk: 7)
    var reader = JSONReader(problems: list)
    var good = 0
    while let line = try lines.next() {
      reader.open(line.bytes, line: line.number)
      if reader.finish() { good += 1 }
    }
    let isTruncated = lines.isTruncated
    #expect(good == 1 && isTruncated)
    #expect(
      list.problems.map(brief) == [
        "not-whole 2:6 $.a", "empty-value 3:1 $", "trailing-comma 4:3 $",
        "zero-width-character 5:10 $.b[1]", "truncated-file 6:6 ",
      ])
  }
}
