import Interchange
import Testing

@Suite struct JSONProblemTests {
  private func messages(_ text: String) -> [String] {
    problems(skipping: text).flatMap { [$0.message(chinese: true), $0.message(chinese: false)] }
  }

  @Test func saysWhereWhatAndWhatToDo() {
    #expect(
      messages(#"{"lines":[{"quantity":1.5}]}"#) == [
        "第 1 行第 23 列 $.lines[0].quantity：1.5 不是整数写法；数量请用基本单位的整数，不用小数点和指数 [not-whole]",
        "line 1, column 23, $.lines[0].quantity: 1.5 is not written as a whole number; "
          + "give whole base units, without decimal point or exponent [not-whole]",
      ])
    #expect(
      messages(#"{"a":1,"a":2}"#) == [
        "第 1 行第 8 列 $.a：字段 \"a\" 重复；请只保留正确的一个 [duplicate-key]",
        "line 1, column 8, $.a: the key \"a\" is given twice; keep only the right one [duplicate-key]",
      ])
  }

  /// Nothing of a hostile input reaches the terminal raw, and no message is long.
  @Test(arguments: [
    "{\"\u{202E}\u{200B}\":1,\"b\":1.5}", "{\"\\u001b[2J\":[1.5]}", "{\"\\n\":1,\"\\n\":2}",
    "\"\\\u{1B}[31m\"", "\"\u{9B}31m\"", "[\u{1B}]", "[1\u{1B}]",
    "{\"\(String(repeating: "长", count: 5000))\":1.5}", "1." + String(repeating: "5", count: 5000),
  ])
  func messagesAreSafeToPrint(_ text: String) {
    let all = messages(text)
    #expect(!all.isEmpty)
    for message in all {
      #expect(message.utf8.count < 700)
      #expect(!message.unicodeScalars.contains { $0.properties.isBidiControl })
      #expect(
        !message.unicodeScalars.contains {
          [.control, .format].contains($0.properties.generalCategory)
        })
    }
  }

  @Test func codesAreStableKebabCaseAndEveryOneHasAMessage() {
    for code in JSONProblem.Code.allCases {
      #expect(
        code.rawValue.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) || $0 == 0x38 })
      let problem = JSONProblem(
        code: code, line: 2, column: 3, path: "", detail: .init(chinese: "甲", english: "one"))
      #expect(problem.message(chinese: true).hasPrefix("第 2 行第 3 列：甲；"))
      #expect(problem.message(chinese: false).hasPrefix("line 2, column 3: one; "))
    }
  }

  @Test func listsKeepALimitAndCountTheRest() {
    let list = ProblemList(limit: 3)
    withExactBytes(Array("[1.5,1.5,1.5,1.5,1.5]".utf8)) { bytes in
      var reader = JSONReader(problems: list)
      reader.open(bytes)
      let isClean = reader.finish()
      #expect(!isClean)
    }
    #expect(list.problems.count == 3 && list.total == 5 && list.unlisted == 2)
    #expect(list.messages(chinese: false).last == "and 2 more problems")
    #expect(list.messages(chinese: true).last == "另有 2 个问题未列出")
    let both = ProblemList(limit: 4)
    both.append(list)
    both.append(list)
    #expect(both.problems.count == 4 && both.total == 10 && both.unlisted == 6)
  }
}
