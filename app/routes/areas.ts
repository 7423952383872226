/** Staff pages speak German and English and load scripts; all others speak four languages and load none. */
export function isStaffAddress(pathname: string): boolean {
  return pathname === "/staff" || pathname.startsWith("/staff/");
}
