"""One room per outside thing; each knows its own library and no other adapter."""
