package vn.taphuan.quizzes.attempt;

/** @param signed the receipt as the server signed it: a compact JWS (RFC 7515) with EdDSA */
public record SignedReceipt(Receipt receipt, String signed) {}
