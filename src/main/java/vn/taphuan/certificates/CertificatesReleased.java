package vn.taphuan.certificates;

/** The certificates of a batch have their numbers; their papers can be made. */
public record CertificatesReleased(BatchId batch) {}
