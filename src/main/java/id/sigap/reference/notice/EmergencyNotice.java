package id.sigap.reference.notice;

import id.sigap.problem.LocalizedText;

/**
 * Why nobody reports anything of a category by themselves: it is for those who come at once when they are called.
 *
 * @param phone whom to call, as people dial it
 */
public record EmergencyNotice(String categoryCode, LocalizedText text, String phone) {}
