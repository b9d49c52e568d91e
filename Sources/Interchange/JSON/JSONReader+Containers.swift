extension JSONReader {
  /// Enters the object that is due; false after recording why not (its value is then behind us).
  public mutating func beginObject() -> Bool {
    guard peekValue() == UInt8(ascii: "{") else {
      mismatch(.object)
      return false
    }
    return enter(isObject: true)
  }

  /// Enters the array that is due; false after recording why not (its value is then behind us).
  public mutating func beginArray() -> Bool {
    guard peekValue() == UInt8(ascii: "[") else {
      mismatch(.array)
      return false
    }
    return enter(isObject: false)
  }

  /// The next key of the object entered last; nil at its end or after a syntax error.
  ///
  /// A value the caller did not read is validated and skipped. A duplicate key is recorded, and it
  /// and its value are skipped: the caller sees each key once.
  public mutating func nextKey() -> JSONKey? {
    if pending { skipValue() }
    return advanceKey()
  }

  /// Moves to the next element of the array entered last; false at its end or after a syntax error.
  ///
  /// An element the caller did not read is validated and skipped.
  public mutating func nextElement() -> Bool {
    if pending { skipValue() }
    return advanceElement()
  }

  /// Steps over the opening bracket at the cursor.
  @inline(__always)
  mutating func enter(isObject: Bool) -> Bool {
    guard depth < depthLimit else {
      let limit = depthLimit
      fail(.tooDeep, .tooDeep(limit), at: cursor)
      return false
    }
    frames[depth] = Frame(isObject: isObject, keyBase: keys.count, open: cursor, key: cursor)
    depth += 1
    cursor += 1
    pending = false
    return true
  }

  mutating func advanceKey() -> JSONKey? {
    while true {
      guard depth > 0, frames[depth - 1].isObject else {
        if failed { return nil }
        readerMisuse("nextKey() while no object is open, or inside an array")
      }
      let frame = frames + (depth - 1)
      let isFirst = keys.count == frame.pointee.keyBase
      guard stepToNext(isFirst: isFirst, closing: UInt8(ascii: "}")) else { return nil }
      guard cursor < end, cursor.pointee == UInt8(ascii: "\"") else {
        fail(.unexpectedCharacter, .expectedKey, at: cursor, scope: .container)
        return nil
      }
      let keyStart = cursor
      cursor += 1
      guard let span = scanString(scope: .container) else { return nil }
      frame.pointee.key = keyStart
      let key =
        span.hasEscapes
        ? unescapedKey(span)
        : KeyReference(start: span.start, count: span.count, readable: end)
      let isDuplicate = keys.push(
        key, base: frame.pointee.keyBase, ascending: &frame.pointee.ascending)
      guard peekByte() == UInt8(ascii: ":") else {
        fail(.unexpectedCharacter, .expectedColon, at: cursor)
        return nil
      }
      cursor += 1
      pending = true
      if !isDuplicate && !span.isRefused { return JSONKey(key) }
      if isDuplicate {
        record(.duplicateKey, .duplicate(key), at: keyStart, scope: .value)
      }
      skipValue()
    }
  }

  mutating func advanceElement() -> Bool {
    guard depth > 0, !frames[depth - 1].isObject else {
      if failed { return false }
      readerMisuse("nextElement() while no array is open, or inside an object")
    }
    let isFirst = frames[depth - 1].index < 0
    guard stepToNext(isFirst: isFirst, closing: UInt8(ascii: "]")) else { return false }
    frames[depth - 1].index += 1
    pending = true
    return true
  }

  /// Stands at the next member or element; false when the container ended or the text is broken.
  @inline(__always)
  private mutating func stepToNext(isFirst: Bool, closing: UInt8) -> Bool {
    let byte = peekByte()
    if byte == closing {
      cursor += 1
      leave()
      return false
    }
    if isFirst { return true }
    guard byte == UInt8(ascii: ",") else {
      fail(.unexpectedCharacter, .expectedComma(closing), at: cursor, scope: .container)
      return false
    }
    let comma = cursor
    cursor += 1
    if peekByte() == closing {
      fail(.trailingComma, .trailingComma(closing), at: comma, scope: .container)
      return false
    }
    return true
  }

  /// Closes the innermost container; the cursor is behind its bracket.
  @inline(__always)
  private mutating func leave() {
    depth -= 1
    let frame = frames[depth]
    valueStart = frame.open
    if frame.isObject {
      closed = ClosedObject(
        keyBase: frame.keyBase, keyEnd: keys.count, open: frame.open, end: cursor)
      keys.pop(to: frame.keyBase)
    }
  }
}
