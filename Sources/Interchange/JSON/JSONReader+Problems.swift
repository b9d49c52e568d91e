/// Whether a problem's path includes the current key or index, or stops at its container.
enum ProblemScope {
  case value
  case container
}

extension JSONReader {
  /// Records the key whose value is due as unknown, and steps over the value.
  public mutating func unknownKey() {
    guard !failed else { return }
    guard pending, depth > 0, frames[depth - 1].isObject, keys.count > frames[depth - 1].keyBase
    else { readerMisuse("unknownKey() while no member's value is due") }
    let key = keys.keys[keys.count - 1]
    record(
      .unknownKey,
      .unknown(SafeText.quoted(UnsafeRawBufferPointer(start: key.start, count: key.count))),
      at: frames[depth - 1].key, scope: .value)
    skipValue()
  }

  /// Records that the object just closed lacks the member `name`.
  ///
  /// Call it right after `nextKey()` returned nil. It does nothing when the key was there (its
  /// value had a problem of its own, already recorded) or when the text is broken, so
  /// `if quantity == nil { reader.missing("quantity") }` never reports a thing twice.
  public mutating func missing(_ name: StaticString) {
    guard !failed else { return }
    var place = valueStart
    if closed.end == cursor {
      place = closed.open
      for index in closed.keyBase..<closed.keyEnd
      where name ~= JSONKey(keys.keys[index]) {
        return
      }
    }
    let step = name.withUTF8Buffer { SafeText.pathStep(UnsafeRawBufferPointer($0)) }
    record(.missingKey, .missing(name), at: place, scope: .value, lastStep: step)
  }

  /// Records a problem of the caller's own with the value read last, for example an unknown code.
  ///
  /// - Parameters:
  ///   - detail: What is wrong; text of the input in it must be printable safely.
  ///   - code: The kind of problem.
  public mutating func refuse(
    _ detail: @autoclosure () -> JSONProblem.Detail, code: JSONProblem.Code = .invalidValue
  ) {
    guard !failed else { return }
    record(code, detail(), at: valueStart, scope: .value)
  }

  /// Records a problem with a member of the object just closed, known by where its value starts.
  ///
  /// For values that are wrong only together with others, which may stand behind them.
  ///
  /// - Parameters:
  ///   - steps: The path from that object to the value, such as `lines[3].quantity`.
  ///   - place: Where the value starts.
  ///   - code: The kind of problem.
  ///   - detail: What is wrong; text of the input in it must be printable safely.
  mutating func refuse(
    _ steps: String, at place: UnsafePointer<UInt8>, _ code: JSONProblem.Code,
    _ detail: @autoclosure () -> JSONProblem.Detail
  ) {
    guard !failed else { return }
    record(code, detail(), at: place, scope: .value, lastStep: "." + steps)
  }

  /// Records a problem; reading goes on. Place and path are worked out only here.
  @inline(never)
  mutating func record(
    _ code: JSONProblem.Code, _ detail: @autoclosure () -> JSONProblem.Detail,
    at place: UnsafePointer<UInt8>, scope: ProblemScope, lastStep: String = ""
  ) {
    guard problems.hasRoom else {
      problems.countOnly()
      return
    }
    var line = firstLine
    var lineStart = start
    var here = start
    while here < place {
      if here.pointee == 0x0A {
        line += 1
        lineStart = here + 1
      }
      here += 1
    }
    problems.add(
      JSONProblem(
        code: code, line: line, column: place - lineStart + 1, path: path(scope) + lastStep,
        detail: detail()))
  }

  /// Records a syntax error and ends the value.
  @inline(never)
  mutating func fail(
    _ code: JSONProblem.Code, _ detail: @autoclosure () -> JSONProblem.Detail,
    at place: UnsafePointer<UInt8>, scope: ProblemScope = .value
  ) {
    guard !failed else { return }
    if code == .unexpectedCharacter, place >= end {
      record(.unexpectedEnd, .endOfText, at: place, scope: scope)
    } else {
      record(code, detail(), at: place, scope: scope)
    }
    failed = true
    pending = false
    cursor = end
    depth = 0
    keys.removeAll()
  }

  /// No value starts at the cursor: say as exactly as possible what stands there instead.
  @inline(never)
  mutating func failAtValue() {
    guard cursor < end else {
      if depth == 0 {
        fail(.emptyValue, .empty, at: cursor)
      } else {
        fail(.unexpectedEnd, .endOfText, at: cursor)
      }
      return
    }
    switch cursor.pointee {
    case UInt8(ascii: "N"), UInt8(ascii: "I"): fail(.badNumber, .notANumber, at: cursor)
    case UInt8(ascii: "+"): fail(.badNumber, .plusSign, at: cursor)
    case UInt8(ascii: "."): fail(.badNumber, .numberWithoutDigits, at: cursor)
    case 0x80...:
      if UTF8Scalar.decode(cursor, end: end) == nil {
        let byte = cursor.pointee
        fail(.invalidUTF8, .invalidUTF8(byte), at: cursor)
      } else {
        fail(.unexpectedCharacter, .expectedValue, at: cursor)
      }
    default: fail(.unexpectedCharacter, .expectedValue, at: cursor)
    }
  }

  /// `$.lines[3].quantity`, spelled from the key stack and the element counters.
  private func path(_ scope: ProblemScope) -> String {
    var steps: [String] = []
    var keyEnd = keys.count
    for level in (0..<depth).reversed() {
      let frame = frames[level]
      let isHidden = scope == .container && level == depth - 1
      if frame.isObject {
        if keyEnd > frame.keyBase, !isHidden {
          let key = keys.keys[keyEnd - 1]
          steps.append(
            SafeText.pathStep(UnsafeRawBufferPointer(start: key.start, count: key.count)))
        }
        keyEnd = frame.keyBase
      } else if frame.index >= 0, !isHidden {
        steps.append("[\(frame.index)]")
      }
    }
    return "$" + steps.reversed().joined()
  }
}
